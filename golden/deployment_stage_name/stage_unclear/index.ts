import * as aws from '@pulumi/aws';
import { deploymentOf } from './deployments';

const api = new aws.apigateway.RestApi('orders', {});

export const deployment = new aws.apigateway.Deployment('orders', { restApi: api.id, stageName: 'live' }).id;
export const stage = new aws.apigateway.Stage('orders', {
  restApi: api.id,
  deployment: deploymentOf(api),
  stageName: 'live',
}).id;
