import * as aws from '@pulumi/aws';

const logs = new aws.cloudwatch.LogGroup('orders', { retentionInDays: 30 });
const http = new aws.apigatewayv2.Api('orders', { protocolType: 'HTTP' });
new aws.apigatewayv2.Stage('orders', {
  apiId: http.id,
  accessLogSettings: { destinationArn: logs.arn, format: '$context.requestId' },
});

const rest = aws.apigateway.RestApi.get('orders', 'a1b2c3');
new aws.apigateway.MethodSettings('orders-live', {
  restApi: rest.id,
  stageName: 'live',
  methodPath: '*/*',
  settings: { loggingLevel: 'OFF', metricsEnabled: true },
});
