import * as pulumi from '@pulumi/pulumi';
import * as aws from '@pulumi/aws';

export interface FrontArgs {
  publicSubnetIds: pulumi.Input<string>[];
  privateSubnetIds: pulumi.Input<string>[];
}

export class Front extends pulumi.ComponentResource {
  constructor(name: string, args: FrontArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:Front', name, {}, opts);

    new aws.lb.LoadBalancer(
      `${name}-alb`,
      {
        internal: false,
        subnets: args.privateSubnetIds,
      },
      { parent: this }
    );
    new aws.lb.LoadBalancer(`${name}-inside`, { internal: true, subnets: args.privateSubnetIds }, { parent: this });
  }
}
