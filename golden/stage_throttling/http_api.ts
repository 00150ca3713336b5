import * as aws from '@pulumi/aws';

const api = new aws.apigatewayv2.Api('orders', { protocolType: 'HTTP' });

new aws.apigatewayv2.Stage('live', {
  apiId: api.id,
  name: '$default',
  autoDeploy: true,
  throttleSettings: {
    // twice what we see at Christmas
    rateLimit: 500,
    burstLimit: 1_000,
  },
});

new aws.apigatewayv2.Stage('next', {
  apiId: api.id,
  name: 'next',
  throttleSettings: { rateLimit: 10 },
  defaultRouteSettings: { detailedMetricsEnabled: true },
});
