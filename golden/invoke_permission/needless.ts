import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const place = new aws.lambda.Function('place', {
  runtime: 'nodejs22.x',
  handler: 'place.handler',
  role: 'orders',
  code: new pulumi.asset.FileArchive('./dist'),
  publish: true,
});
const live = new aws.lambda.Alias('live', { functionName: place.name, functionVersion: place.version });
const queue = new aws.sqs.Queue('orders');

const rule = new aws.cloudwatch.EventRule('nightly', { scheduleExpression: 'rate(1 day)' });
new aws.cloudwatch.EventTarget('queue', { rule: rule.name, arn: queue.arn });
new aws.cloudwatch.EventTarget('alias', { rule: rule.name, arn: live.arn });
new aws.cloudwatch.EventTarget('other', { rule: rule.name, arn: 'arn:aws:lambda:eu-west-1:111122223333:function:x' });

const api = new aws.apigateway.RestApi('orders', {});
new aws.apigateway.Integration('orders', {
  restApi: api.id,
  resourceId: api.rootResourceId,
  httpMethod: 'GET',
  type: 'AWS_PROXY',
  integrationHttpMethod: 'POST',
  uri: place.invokeArn,
  credentials: 'arn:aws:iam::111122223333:role/calls-place',
});
