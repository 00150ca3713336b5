import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Api extends pulumi.ComponentResource {
  readonly stage: aws.apigateway.Stage;

  constructor(name: string, provider: aws.Provider, opts?: pulumi.ComponentResourceOptions) {
    super('orders:index:Api', name, {}, opts);
    const api = new aws.apigateway.RestApi(`${name}-api`, {}, { parent: this, provider });
    const deployment = new aws.apigateway.Deployment(`${name}-v1`, { restApi: api.id }, { parent: this, provider });

    this.stage = new aws.apigateway.Stage(
      `${name}-live`,
      {
        restApi: api.id,
        deployment: deployment.id,
        stageName: 'live',
        throttlingRateLimit: 50,
        throttlingBurstLimit: 100,
        xrayTracingEnabled: true,
      },
      { parent: this, provider, dependsOn: [deployment] }
    );

    this.registerOutputs({ url: this.stage.invokeUrl });
  }
}
