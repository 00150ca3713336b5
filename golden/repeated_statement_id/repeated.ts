import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const topic = new aws.sns.Topic('alerts');

new aws.sns.TopicPolicy('alerts', {
  arn: topic.arn,
  policy: pulumi.jsonStringify({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'AllowPublish', Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sns:Publish', Resource: topic.arn },
      { Sid: 'AllowPublish', Effect: 'Allow', Principal: { Service: 'budgets.amazonaws.com' }, Action: 'sns:Publish', Resource: topic.arn },
      { Sid: 'AllowPublish2', Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sns:Publish', Resource: topic.arn },
    ],
  }),
});
