import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

// What is peered with the shared network
interface PeeringArgs {
  vpcId: pulumi.Input<string>;
}

class Peering extends pulumi.ComponentResource {
  readonly id: pulumi.Output<string>;

  constructor(name: string, args: PeeringArgs) {
    super('network:index:Peering', name);
    const peering = new aws.ec2.VpcPeeringConnection(
      `${name}-peering`,
      { vpcId: args.vpcId, peerVpcId: new pulumi.Config().require('sharedVpc') },
      { parent: this }
    );
    this.id = peering.id;
    this.registerOutputs({ id: this.id });
  }
}
