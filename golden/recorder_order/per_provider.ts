import * as aws from "@pulumi/aws";

const east = new aws.Provider("east", { region: "us-east-1" });
const west = new aws.Provider("west", { region: "us-west-2" });
const roleArn = "arn:aws:iam::111122223333:role/config";

const eastRecorder = new aws.cfg.Recorder("east", { roleArn }, { provider: east });
const westRecorder = new aws.cfg.Recorder("west", { roleArn }, { provider: west });

const eastChannel = new aws.cfg.DeliveryChannel("east", { s3BucketName: "history" }, { provider: east, dependsOn: eastRecorder });
const westChannel = new aws.cfg.DeliveryChannel("west", { s3BucketName: "history" }, { provider: west });

export const channels = [eastChannel.id, westChannel.id];
export const recorders = [westRecorder.id];
