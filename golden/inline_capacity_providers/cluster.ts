import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Web extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Web', name, {}, opts);

    const cluster = new aws.ecs.Cluster(
      `${name}-cluster`,
      {
        settings: [{ name: 'containerInsights', value: 'enabled' }],
        capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
        defaultCapacityProviderStrategies: [
          { capacityProvider: 'FARGATE_SPOT', weight: 4 },
          { capacityProvider: 'FARGATE', weight: 1, base: 1 },
        ],
      },
      { parent: this }
    );

    this.registerOutputs({ clusterArn: cluster.arn });
  }
}
