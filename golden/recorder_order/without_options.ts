import * as aws from "@pulumi/aws";

new aws.cfg.Recorder("recorder", {
    roleArn: "arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
});

const channel = new aws.cfg.DeliveryChannel("channel", {
    s3BucketName: "central-config-history",
});

export const channelName = channel.name;
