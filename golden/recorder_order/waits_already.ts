import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const recorder = new aws.cfg.Recorder("recorder", { roleArn: "arn:aws:iam::111122223333:role/config" });

// through what it reads
const topic = new aws.sns.Topic("history", { displayName: pulumi.interpolate`of ${recorder.name}` });
const channel = new aws.cfg.DeliveryChannel("channel", { s3BucketName: "history", snsTopicArn: topic.arn });

// made, but not started
new aws.cfg.RecorderStatus("status", { name: recorder.name, isEnabled: false });

export const channelName = channel.name;
