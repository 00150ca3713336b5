import * as aws from '@pulumi/aws';

const api = aws.apigateway.RestApi.get('orders', 'a1b2c3');
const deployment = new aws.apigateway.Deployment('orders', { restApi: api.id });

const stage = new aws.apigateway.Stage('orders', {
  restApi: api.id,
  deployment: deployment.id,
  stageName: 'live',
  throttleSettings: {
    rateLimit: 200,
    burstLimit: 400,
  },
});

new aws.apigateway.MethodSettings('orders', {
  restApi: api.id,
  stageName: stage.stageName,
  methodPath: '*/*',
  settings: {
    metricsEnabled: true,
    loggingLevel: 'ERROR',
  },
});
