import * as aws from "@pulumi/aws";

const channel = new aws.cfg.DeliveryChannel("channel", { s3BucketName: "history" });

const recorder = new aws.cfg.Recorder(
  "recorder",
  { roleArn: "arn:aws:iam::111122223333:role/config" },
  { dependsOn: [channel] }
);

export const recorderName = recorder.name;
