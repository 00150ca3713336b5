import * as pulumi from '@pulumi/pulumi';
import * as aws from '@pulumi/aws';

export class Network extends pulumi.ComponentResource {
  public readonly app: aws.ec2.SecurityGroup;
  public readonly database: aws.ec2.SecurityGroup;

  constructor(name: string, vpcId: pulumi.Input<string>, opts?: pulumi.ComponentResourceOptions) {
    super('shop:Network', name, {}, opts);

    this.app = new aws.ec2.SecurityGroup(
      `${name}-app`,
      {
        vpcId,
        egress: [{ protocol: 'tcp', fromPort: 5432, toPort: 5432, securityGroups: [this.database.id] }],
      },
      { parent: this }
    );

    this.database = new aws.ec2.SecurityGroup(
      `${name}-database`,
      {
        vpcId,
        ingress: [{ protocol: 'tcp', fromPort: 5432, toPort: 5432, securityGroups: [this.app.id] }],
      },
      { parent: this }
    );

    this.registerOutputs({});
  }
}
