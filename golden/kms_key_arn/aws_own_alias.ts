import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Service extends pulumi.ComponentResource {
  constructor(name: string, environment: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:ecs:Service', name, {}, opts);

    const logGroup = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      {
        name: `/ecs/${name}`,
        retentionInDays: environment === 'prod' ? 90 : 7,
        kmsKeyId: 'alias/aws/logs',
        tags: { Environment: environment },
      },
      { parent: this }
    );

    this.registerOutputs({ logGroup: logGroup.name });
  }
}
