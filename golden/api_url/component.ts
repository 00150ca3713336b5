import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Orders extends pulumi.ComponentResource {
  public readonly api: aws.apigateway.RestApi;
  public readonly apiUrl: pulumi.Output<string>;
  public readonly ordersEndpoint: pulumi.Output<string>;
  public readonly apiHostname: pulumi.Output<string>;

  constructor(name: string, worker: aws.lambda.Function) {
    super('shop:api:Orders', name);
    this.api = new aws.apigateway.RestApi(name, {}, { parent: this });
    const deployment = new aws.apigateway.Deployment(name, { restApi: this.api.id }, { parent: this });
    const stage = new aws.apigateway.Stage(
      name,
      { restApi: this.api.id, deployment: deployment.id, stageName: 'prod' },
      { parent: this }
    );
    new aws.lambda.Permission(name, {
      action: 'lambda:InvokeFunction',
      function: worker.name,
      principal: 'apigateway.amazonaws.com',
      sourceArn: pulumi.interpolate`${this.api.executionArn}/*/*`,
    });

    this.apiUrl = pulumi.interpolate`${this.api.executionArn}/${stage.stageName}`;
    this.ordersEndpoint = pulumi.interpolate`${this.api.executionArn}/${stage.stageName}/orders`;
    this.apiHostname = pulumi.interpolate`${this.api.id}.execute-api.eu-west-1.amazonaws.com`;
    this.registerOutputs({ apiUrl: this.apiUrl, permissionsUrl: pulumi.interpolate`${this.api.executionArn}/*` });
  }
}
