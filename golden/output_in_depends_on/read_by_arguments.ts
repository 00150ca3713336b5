import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface BalancerOutputs {
  targetGroupArn: pulumi.Output<string>;
  subnetIds: pulumi.Output<string[]>;
}

class Cluster extends pulumi.ComponentResource {
  public readonly arn: pulumi.Output<string>;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Cluster', name, {}, opts);
    this.arn = new aws.ecs.Cluster(name, {}, { parent: this }).arn;
  }
}

export class Web extends pulumi.ComponentResource {
  constructor(name: string, balancer: BalancerOutputs, role: pulumi.Input<string>, opts?: pulumi.ResourceOptions) {
    super('shop:index:Web', name, {}, opts);
    const cluster = new Cluster(name, { parent: this });

    new aws.ecs.Service(`${name}-service`, {
      cluster: cluster.arn,
      taskDefinition: 'web:1',
      iamRole: pulumi.interpolate`${role}`,
      loadBalancers: [{
        targetGroupArn: balancer.targetGroupArn,
        containerName: 'web',
        containerPort: 3000,
      }],
      networkConfiguration: { subnets: balancer.subnetIds.apply(ids => ids.slice(0, 2)) },
    }, { parent: this, dependsOn: [balancer.targetGroupArn, cluster.arn, balancer.subnetIds, role] });

    new aws.ssm.Parameter(`${name}-group`, {
      type: 'String',
      value: balancer.targetGroupArn,
    }, { dependsOn: [balancer.targetGroupArn, cluster] });

    new aws.ssm.Parameter(`${name}-cluster`, { type: 'String', value: cluster.arn }, { dependsOn: cluster.arn });
  }
}
