import * as aws from '@pulumi/aws';
import * as eks from '@pulumi/eks';
import * as pulumi from '@pulumi/pulumi';

export class Platform extends pulumi.ComponentResource {
  public readonly cluster: eks.Cluster;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('platform:index:Platform', name, {}, opts);

    this.cluster = new eks.Cluster(
      `${name}-cluster`,
      { createOidcProvider: true, skipDefaultNodeGroup: true },
      { parent: this }
    );

    new aws.ssm.Parameter(
      `${name}-provider`,
      { type: 'String', value: this.cluster.core.oidcProvider!.arn },
      { parent: this }
    );
  }
}
