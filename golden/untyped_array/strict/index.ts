import * as aws from "@pulumi/aws";

const mixed = [];
mixed.push("x", 1);
export const read = () => mixed[0];

const found = [];
found.push(aws.getRegionOutput());
export const region = () => found[0];

const queues = [];
queues.push(new aws.sqs.Queue("orders"));
export const urls = () => queues.map((queue) => queue.url);
