import * as aws from '@pulumi/aws';
import { limits } from './limits';

const api = aws.apigateway.RestApi.get('orders', 'a1b2c3');
const deployment = new aws.apigateway.Deployment('orders', { restApi: api.id });

const live = new aws.apigateway.Stage('live', {
  restApi: api.id,
  deployment: deployment.id,
  stageName: 'live',
  throttleSettings: { rateLimit: 200, burstLimit: 400 },
});

new aws.apigateway.MethodSettings('live', {
  restApi: api.id,
  stageName: live.stageName,
  methodPath: '*/*',
  settings: { throttlingRateLimit: 100 },
});

export const next = new aws.apigateway.Stage('next', {
  restApi: aws.apigateway.RestApi.get('pets', 'd4e5f6').id,
  deployment: deployment.id,
  stageName: 'next',
  throttleSettings: limits,
});
