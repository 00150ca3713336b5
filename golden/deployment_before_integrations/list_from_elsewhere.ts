import * as aws from '@pulumi/aws';

declare const functions: aws.lambda.Function[];

const api = new aws.apigateway.RestApi('orders', {});
const integrations = functions.map(
  (each, index) =>
    new aws.apigateway.Integration(`orders-${index}`, {
      restApi: api.id,
      resourceId: api.rootResourceId,
      httpMethod: 'GET',
      type: 'AWS_PROXY',
      integrationHttpMethod: 'POST',
      uri: each.invokeArn,
    })
);

export const deployment = new aws.apigateway.Deployment('orders', { restApi: api.id }, { dependsOn: integrations });
