import * as aws from "@pulumi/aws";

const logs = new aws.s3.Bucket("logs", {});

const trail = new aws.cloudtrail.Trail("trail", { s3BucketName: logs.id });
const balancer = new aws.lb.LoadBalancer("web", { accessLogs: { bucket: logs.id, enabled: true } });

export const outputs = [trail.arn, balancer.arn];
