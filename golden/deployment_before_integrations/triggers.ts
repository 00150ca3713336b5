import * as pulumi from '@pulumi/pulumi';
import * as aws from '@pulumi/aws';

const api = new aws.apigateway.RestApi('orders', {});
const integration = new aws.apigateway.Integration('orders', {
  restApi: api.id,
  resourceId: api.rootResourceId,
  httpMethod: 'GET',
  type: 'MOCK',
});

export const deployment = new aws.apigateway.Deployment('orders', {
  restApi: api.id,
  triggers: { integration: pulumi.jsonStringify([integration.id, integration.uri]) },
});
