import * as aws from "@pulumi/aws";

new aws.sqs.Queue("orders");

export function queue(name: string): aws.sqs.Queue {
    return new aws.sqs.Queue(name);
}
