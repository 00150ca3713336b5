import * as aws from '@pulumi/aws';

const api = new aws.apigateway.RestApi('orders', {});

export const deployment = new aws.apigateway.Deployment('orders', { restApi: api.id, stageName: 'live' });
