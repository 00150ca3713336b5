import * as aws from "@pulumi/aws";

export const group = new aws.ec2.SecurityGroup("web", {
    description: "web",
    lifecycle: { create_before_destroy: true, prevent_destroy: false },
}).id;

export const bucket = new aws.s3.Bucket("orders", {
    bucketPrefix: "orders-",
    lifecycle: { preventDestroy: true, ignoreChanges: ["tags"] },
}).id;

export const queue = new aws.sqs.Queue("orders", { lifecycle: { preventDestroy: true } }).id;
export const alarms = new aws.sns.Topic("alarms", { displayName: "alarms", lifecycle: { preventDestroy: true } });
