import * as aws from "@pulumi/aws";

const queue = new aws.sqs.Queue("orders");

export const parameter = new aws.ssm.Parameter("orders", {
    type: "String",
    value: JSON.stringify({ queue: queue.url }),
}).arn;
