import * as aws from '@pulumi/aws';
import { interpolate } from '@pulumi/pulumi';

const me = aws.getCallerIdentityOutput();
const topic = new aws.sns.Topic('alerts');

new aws.sns.TopicPolicy('alerts', {
  arn: topic.arn,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ['sns:Publish'],
        resources: [topic.arn],
        principals: [{ type: 'AWS', identifiers: ['arn:aws:iam::123456789012:root'] }],
      },
    ],
  }).json,
});

export const account = interpolate`this is ${me.accountId}`;
