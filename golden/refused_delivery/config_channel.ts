import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const accountId = pulumi.output(aws.getCallerIdentity()).accountId;

const snapshots = new aws.s3.Bucket("snapshots", {
  bucket: pulumi.interpolate`snapshots-${accountId}`,
});

const role = new aws.iam.Role("recorder", {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "config.amazonaws.com" }),
});

const rolePolicy = new aws.iam.RolePolicyAttachment("recorder", {
  role: role.name,
  policyArn: "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole",
});

const recorder = new aws.cfg.Recorder("recorder", { roleArn: role.arn }, { dependsOn: [rolePolicy] });

const channel = new aws.cfg.DeliveryChannel(
  "channel",
  {
    s3BucketName: snapshots.id,
    s3KeyPrefix: "history",
  },
  { dependsOn: [recorder] }
);

export const channelName = channel.name;
