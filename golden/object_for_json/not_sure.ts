import * as aws from "@pulumi/aws";

const failed = new aws.sqs.Queue("failed");

new aws.sqs.Queue("work", {
  redrivePolicy: { deadLetterTargetArn: failed, maxReceiveCount: 3 },
});

// In several places, and with what is no data.
new aws.sqs.Queue("several", {
  redrivePolicy: failed.arn.apply((arn) => {
    if (arn.endsWith(".fifo")) {
      return {};
    }
    return { deadLetterTargetArn: arn, maxReceiveCount: 3 };
  }),
});
new aws.secretsmanager.SecretVersion("keys", {
  secretId: "keys",
  secretString: { make: () => "key", key: "k" },
});

// No arguments whose text is known to be JSON.
new aws.ssm.Parameter("limits", { type: "String", value: { days: 3 } });
