import * as aws from "@pulumi/aws";

const queue = new aws.sqs.Queue("jobs");

new aws.sqs.QueuePolicy("jobs", {
    queueUrl: queue.url,
    policy: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: queue.arn }] }),
});
