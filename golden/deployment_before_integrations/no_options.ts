import * as aws from '@pulumi/aws';

declare const list: aws.lambda.Function;
declare const place: aws.lambda.Function;

const api = new aws.apigateway.RestApi('orders', {});
const resource = new aws.apigateway.Resource('orders', {
  restApi: api.id,
  parentId: api.rootResourceId,
  pathPart: 'orders',
});

const get = new aws.apigateway.Method('orders-get', {
  restApi: api.id,
  resourceId: resource.id,
  httpMethod: 'GET',
  authorization: 'AWS_IAM',
});
const getIntegration = new aws.apigateway.Integration('orders-get', {
  restApi: api.id,
  resourceId: resource.id,
  httpMethod: get.httpMethod,
  type: 'AWS_PROXY',
  integrationHttpMethod: 'POST',
  uri: list.invokeArn,
});

const post = new aws.apigateway.Method('orders-post', {
  restApi: api.id,
  resourceId: resource.id,
  httpMethod: 'POST',
  authorization: 'AWS_IAM',
});
new aws.apigateway.Integration('orders-post-integration', {
  restApi: api.id,
  resourceId: resource.id,
  httpMethod: post.httpMethod,
  type: 'AWS_PROXY',
  integrationHttpMethod: 'POST',
  uri: place.invokeArn,
});

export const deployment = new aws.apigateway.Deployment('orders', {
  restApi: api.id,
});
