import * as aws from '@pulumi/aws';

const api = new aws.apigatewayv2.Api('orders', { protocolType: 'HTTP' });

export const stage = new aws.apigatewayv2.Stage('live', {
  apiId: api.id,
  autoDeploy: true,
  defaultRouteSettings: { throttlingRateLimit: 500, throttlingBurstLimit: 1000 },
});
