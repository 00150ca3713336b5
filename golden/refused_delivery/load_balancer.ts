import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Edge extends pulumi.ComponentResource {
  public readonly dnsName: pulumi.Output<string>;

  constructor(name: string, subnetIds: pulumi.Input<string>[], opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Edge', name, {}, opts);

    const logs = new aws.s3.Bucket(`${name}-logs`, { forceDestroy: true }, { parent: this });

    const balancer = new aws.lb.LoadBalancer(
      `${name}-alb`,
      {
        loadBalancerType: 'application',
        subnets: subnetIds,
        accessLogs: { bucket: logs.id, prefix: 'edge', enabled: true },
      },
      { parent: this }
    );

    this.dnsName = balancer.dnsName;
    this.registerOutputs({ dnsName: this.dnsName });
  }
}
