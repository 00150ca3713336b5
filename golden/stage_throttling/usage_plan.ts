import * as aws from '@pulumi/aws';

const api = aws.apigateway.RestApi.get('orders', 'a1b2c3');
const deployment = new aws.apigateway.Deployment('orders', { restApi: api.id });
const stage = new aws.apigateway.Stage('orders', { restApi: api.id, deployment: deployment.id, stageName: 'live' });

export const plan = new aws.apigateway.UsagePlan('orders', {
  apiStages: [{ apiId: api.id, stage: stage.stageName }],
  throttleSettings: { rateLimit: 200, burstLimit: 400 },
});
