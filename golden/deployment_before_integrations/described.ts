import * as aws from '@pulumi/aws';
import { description } from './openapi';

const api = new aws.apigateway.RestApi('orders', { body: JSON.stringify(description) });
const other = new aws.apigateway.RestApi('pets', {});
const integration = new aws.apigateway.Integration('pets', {
  restApi: other.id,
  resourceId: other.rootResourceId,
  httpMethod: 'GET',
  type: 'MOCK',
});

export const orders = new aws.apigateway.Deployment('orders', { restApi: api.id });
export const pets = new aws.apigateway.Deployment('pets', { restApi: other.id }, { dependsOn: [integration] });
