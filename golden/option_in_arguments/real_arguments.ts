import * as aws from '@pulumi/aws';

declare const api: aws.apigateway.RestApi;

// Here a parent is what API Gateway calls the resource above.
const orders = new aws.apigateway.Resource('orders', {
  restApi: api.id,
  parentId: api.rootResourceId,
  pathPart: 'orders',
});

new aws.sqs.Queue('jobs', {}, { dependsOn: [orders] });
