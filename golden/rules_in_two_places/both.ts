import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Network extends pulumi.ComponentResource {
  public readonly webId: pulumi.Output<string>;

  constructor(name: string, args: { vpcId: pulumi.Input<string> }, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Network', name, {}, opts);

    const balancer = new aws.ec2.SecurityGroup(`${name}-alb`, { vpcId: args.vpcId }, { parent: this });

    const web = new aws.ec2.SecurityGroup(
      `${name}-web`,
      {
        vpcId: args.vpcId,
        ingress: [
          { protocol: 'tcp', fromPort: 8080, toPort: 8080, securityGroups: [balancer.id], description: 'From the ALB' },
          { protocol: 'tcp', fromPort: 9090, toPort: 9090, cidrBlocks: ['10.0.0.0/16', '10.1.0.0/16'] },
        ],
        egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }],
        tags: { Name: `${name}-web` },
      },
      { parent: this }
    );

    new aws.ec2.SecurityGroupRule(
      `${name}-web-ssh`,
      {
        type: 'ingress',
        securityGroupId: web.id,
        protocol: 'tcp',
        fromPort: 22,
        toPort: 22,
        cidrBlocks: ['10.2.0.0/24'],
      },
      { parent: this }
    );

    this.webId = web.id;
    this.registerOutputs({ webId: this.webId });
  }
}
