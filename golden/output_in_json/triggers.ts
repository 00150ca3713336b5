import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class OrdersApi extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:api:Orders', name, {}, opts);

    const api = new aws.apigateway.RestApi(`${name}-api`, {}, { parent: this });
    const orders = new aws.apigateway.Resource(
      `${name}-orders`,
      { restApi: api.id, parentId: api.rootResourceId, pathPart: 'orders' },
      { parent: this }
    );
    const listMethod = new aws.apigateway.Method(
      `${name}-list`,
      {
        restApi: api.id,
        resourceId: orders.id,
        httpMethod: 'GET',
        authorization: 'AWS_IAM',
      },
      { parent: this }
    );
    const listIntegration = new aws.apigateway.Integration(
      `${name}-list`,
      {
        restApi: api.id,
        resourceId: orders.id,
        httpMethod: listMethod.httpMethod,
        type: 'MOCK',
      },
      { parent: this }
    );

    new aws.apigateway.Deployment(
      `${name}-deployment`,
      {
        restApi: api.id,
        triggers: {
          redeployment: JSON.stringify([orders, listMethod, listIntegration]),
        },
      },
      { parent: this, dependsOn: [listIntegration] }
    );
  }
}
