import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Network extends pulumi.ComponentResource {
  constructor(name: string, vpcId: pulumi.Input<string>, opts?: pulumi.ComponentResourceOptions) {
    super('prod:network:Network', name, {}, opts);

    const anywhere = '0.0.0.0/0';

    const bastion = new aws.ec2.SecurityGroup(
      `${name}-bastion`,
      {
        vpcId,
        ingress: [
          { protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: [anywhere] },
          { protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] },
        ],
        egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }],
      },
      { parent: this }
    );

    new aws.ec2.SecurityGroupRule(`${name}-database`, {
      type: 'ingress',
      securityGroupId: bastion.id,
      protocol: 'tcp',
      fromPort: 3000,
      toPort: 6000,
      cidrBlocks: ['0.0.0.0/0'],
    });

    new aws.vpc.SecurityGroupIngressRule(`${name}-all`, {
      securityGroupId: bastion.id,
      ipProtocol: '-1',
      cidrIpv6: '::/0',
    });
  }
}
