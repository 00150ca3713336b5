import * as aws from "@pulumi/aws";

const failed = new aws.sqs.Queue("failed");

new aws.sqs.Queue("work", {
  redrivePolicy: { deadLetterTargetArn: failed.arn, maxReceiveCount: 3 },
});
new aws.cloudwatch.EventRule("nightly", { eventPattern: { source: ["aws.ec2"] } });
