import * as aws from "@pulumi/aws";

const topic = new aws.sns.Topic("alerts");

const _subscription = new aws.sns.TopicSubscription("mail", { topic: topic.arn, protocol: "email", endpoint: "ops@shop.test" });

// eslint-disable-next-line @typescript-eslint/no-unused-vars
const policy = new aws.sns.TopicPolicy("alerts", { arn: topic.arn, policy: "{}" });

// Kept for the next release.
// @ts-ignore: not read yet
const queue = new aws.sqs.Queue("alerts");

const deadLetters = new aws.sqs.Queue("dead-letters"); // eslint-disable-line

export const topicArn = topic.arn;
