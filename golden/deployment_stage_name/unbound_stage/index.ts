import * as aws from '@pulumi/aws';

const api = new aws.apigateway.RestApi('orders', {});
const deployment = new aws.apigateway.Deployment('orders', { restApi: api.id, stageName: 'live' });
new aws.apigateway.Stage('orders', { restApi: api.id, deployment: deployment.id, stageName: 'live' });

export const url = deployment.invokeUrl;
