import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface ApiArgs {
  stage: string;
  handler: aws.lambda.Function;
}

export class OrdersApi extends pulumi.ComponentResource {
  public readonly url: pulumi.Output<string>;

  constructor(name: string, args: ApiArgs, opts?: pulumi.ComponentResourceOptions) {
    super('orders:index:OrdersApi', name, args, opts);

    const api = new aws.apigateway.RestApi(`${name}-api`, {}, { parent: this });
    const method = new aws.apigateway.Method(
      `${name}-get`,
      { restApi: api.id, resourceId: api.rootResourceId, httpMethod: 'GET', authorization: 'NONE' },
      { parent: this }
    );
    const integration = new aws.apigateway.Integration(
      `${name}-integration`,
      {
        restApi: api.id,
        resourceId: api.rootResourceId,
        httpMethod: method.httpMethod,
        integrationHttpMethod: 'POST',
        type: 'AWS_PROXY',
        uri: args.handler.invokeArn,
      },
      { parent: this }
    );

    // what the methods are at this moment
    const deployment = new aws.apigateway.Deployment(
      `${name}-deployment`,
      {
        restApi: api.id,
        stageName: args.stage,
        stageDescription: 'Orders',
      },
      { parent: this, dependsOn: [integration] }
    );

    new aws.apigateway.MethodSettings(
      `${name}-settings`,
      {
        restApi: api.id,
        stageName: deployment.stageName,
        methodPath: '*/*',
        settings: { metricsEnabled: true },
      },
      { parent: this }
    );

    const domain = new aws.apigateway.DomainName(`${name}-domain`, { domainName: 'orders.internal' }, { parent: this });
    new aws.apigateway.BasePathMapping(
      `${name}-path`,
      { restApi: api.id, domainName: domain.domainName, stageName: args.stage },
      { parent: this, dependsOn: [deployment] }
    );

    this.url = pulumi.interpolate`${deployment.invokeUrl}/orders`;
    this.registerOutputs({ url: this.url });
  }
}
