import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const snapshots = new aws.s3.Bucket("snapshots");

const role = new aws.iam.Role("recorder", {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "config.amazonaws.com" }),
});

new aws.iam.RolePolicy("recorder-writes", {
  role: role.id,
  policy: pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: ["s3:PutObject", "s3:GetBucketAcl"], Resource: [snapshots.arn, pulumi.interpolate`${snapshots.arn}/*`] },
    ],
  }),
});

const recorder = new aws.cfg.Recorder("recorder", { roleArn: role.arn });
const channel = new aws.cfg.DeliveryChannel("channel", { s3BucketName: snapshots.id }, { dependsOn: [recorder] });

export const channelName = channel.name;
