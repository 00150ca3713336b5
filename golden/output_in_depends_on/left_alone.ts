import * as aws from '@pulumi/aws';
import * as awsx from '@pulumi/awsx';
import * as pulumi from '@pulumi/pulumi';

interface Network {
  vpc: aws.ec2.Vpc;
  table: pulumi.Output<aws.dynamodb.Table>;
  others: pulumi.Output<pulumi.Resource[]>;
  any: any;
}

export function parameters(network: Network, extra: pulumi.Resource[], waits: any[], flag: boolean) {
  // Resources, also those that are known later only, and what may be one.
  new aws.ssm.Parameter('resource', { type: 'String', value: 'x' }, { dependsOn: [network.vpc, ...extra] });
  new aws.ssm.Parameter('held', { type: 'String', value: 'x' }, { dependsOn: [network.table] });
  new aws.ssm.Parameter('several', { type: 'String', value: 'x' }, { dependsOn: network.others });
  new aws.ssm.Parameter('any', { type: 'String', value: network.any }, { dependsOn: [network.any] });
  new aws.ssm.Parameter('list', { type: 'String', value: 'x' }, { dependsOn: waits.map(each => each.id) });
  new aws.ssm.Parameter('choice', { type: 'String', value: 'x' }, { dependsOn: flag ? [network.vpc] : [] });
}

const crossed = new awsx.ec2.Vpc('shop');
new aws.ssm.Parameter('inner', { type: 'String', value: crossed.vpcId }, { dependsOn: [crossed.vpc] });
