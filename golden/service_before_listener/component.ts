import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Web extends pulumi.ComponentResource {
  constructor(
    name: string,
    args: { clusterArn: string; taskArn: string; balancerArn: string; vpcId: string },
    opts?: pulumi.ComponentResourceOptions
  ) {
    super('shop:index:Web', name, {}, opts);

    const group = new aws.lb.TargetGroup(
      `${name}-tg`,
      { port: 80, protocol: 'HTTP', targetType: 'ip', vpcId: args.vpcId },
      { parent: this }
    );

    new aws.lb.Listener(
      `${name}-http`,
      {
        loadBalancerArn: args.balancerArn,
        port: 80,
        defaultActions: [{ type: 'forward', targetGroupArn: group.arn }],
      },
      { parent: this }
    );

    new aws.ecs.Service(
      `${name}-service`,
      {
        cluster: args.clusterArn,
        taskDefinition: args.taskArn,
        loadBalancers: [{ targetGroupArn: group.arn, containerName: 'web', containerPort: 80 }],
      },
      { parent: this }
    );

    this.registerOutputs({});
  }
}
