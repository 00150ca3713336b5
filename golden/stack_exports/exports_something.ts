import * as aws from '@pulumi/aws';

const queue = new aws.sqs.Queue('orders');
const topic = new aws.sns.Topic('orders');

// The ARN of the topic is nobody's business.
export const queueUrl = queue.url;
topic.onEvent('audit', async () => undefined);
