import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const place = new aws.lambda.Function('place', {
  runtime: 'nodejs22.x',
  handler: 'place.handler',
  role: 'orders',
  code: new pulumi.asset.FileArchive('./dist'),
});
new aws.lambda.Permission('events', {
  action: 'lambda:InvokeFunction',
  function: place.name,
  principal: 'events.amazonaws.com',
});
new aws.lambda.Permission('api', {
  action: 'lambda:InvokeFunction',
  function: place,
  principal: 'apigateway.amazonaws.com',
});

const rule = new aws.cloudwatch.EventRule('nightly', { scheduleExpression: 'rate(1 day)' });
new aws.cloudwatch.EventTarget('nightly', { rule: rule.name, arn: place.arn });

const api = aws.apigateway.RestApi.get('orders', 'a1b2c3');
new aws.apigateway.Integration('orders', {
  restApi: api.id,
  resourceId: api.rootResourceId,
  httpMethod: 'GET',
  type: 'AWS_PROXY',
  integrationHttpMethod: 'POST',
  uri: place.invokeArn,
});
