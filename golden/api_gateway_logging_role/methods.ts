import { apigateway } from '@pulumi/aws';

const api = apigateway.RestApi.get('orders', 'a1b2c3');
const deployment = new apigateway.Deployment('orders', { restApi: api.id });
const stage = new apigateway.Stage('orders-live', { restApi: api.id, deployment: deployment.id, stageName: 'live' });

const settings = new apigateway.MethodSettings('orders-live', {
  restApi: api.id,
  stageName: stage.stageName,
  methodPath: '*/*',
  settings: { loggingLevel: 'ERROR' },
});

export const id = settings.id;
