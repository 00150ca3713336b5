import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface NetworkArgs {
  subnetId: pulumi.Input<string>;
  gatewayId: pulumi.Input<string>;
  roleArn: pulumi.Input<string>;
}

export class Network extends pulumi.ComponentResource {
  private readonly vpc: aws.ec2.Vpc;

  constructor(name: string, args: NetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:network:Network', name, args, opts);

    this.vpc = new aws.ec2.Vpc(`${name}-vpc`, { cidrBlock: '10.0.0.0/16' }, { parent: this });
    const group = new aws.cloudwatch.LogGroup(`${name}-flow-logs`, { retentionInDays: 14 }, { parent: this });

    new aws.ec2.FlowLog(
      `${name}-vpc-flow-log`,
      {
        iamRoleArn: args.roleArn,
        logDestination: group.arn,
        // everything inside
        resourceId: this.vpc.id,
        resourceType: 'VPC',
        trafficType: 'ALL',
      },
      { parent: this }
    );

    new aws.ec2.FlowLog(
      `${name}-subnet-flow-log`,
      {
        iamRoleArn: args.roleArn,
        logDestination: group.arn,
        resourceType: 'Subnet', // one of them
        resourceId: args.subnetId,
        trafficType: 'REJECT',
      },
      { parent: this }
    );

    new aws.ec2.FlowLog(
      `${name}-gateway-flow-log`,
      {
        iamRoleArn: args.roleArn,
        logDestination: group.arn,
        resourceIds: [args.gatewayId],
        resourceType: 'TransitGateway',
        maxAggregationInterval: 60,
      },
      { parent: this }
    );
  }
}
