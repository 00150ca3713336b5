import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export function record(roleArn: string, bucketName: string, last: pulumi.Resource[], opts: pulumi.CustomResourceOptions) {
  const recorder = new aws.cfg.Recorder("recorder", { roleArn }, opts);
  const channel = new aws.cfg.DeliveryChannel("channel", { s3BucketName: bucketName }, opts);
  const status = new aws.cfg.RecorderStatus("status", { name: recorder.name, isEnabled: true }, { dependsOn: last });
  return { recorder, channel, status };
}
