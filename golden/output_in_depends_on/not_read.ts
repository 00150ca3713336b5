import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface Network {
  vpcId: pulumi.Output<string>;
  table: pulumi.Output<aws.dynamodb.Table>;
}

export function parameters(network: Network, quick: boolean) {
  // The resource has no name here.
  const gatewayId = new aws.ec2.InternetGateway('shop').id;
  new aws.ssm.Parameter('unnamed', { type: 'String', value: 'x' }, { dependsOn: [gatewayId] });
  // Nothing reads it, or not always.
  new aws.ssm.Parameter('unread', { type: 'String', value: 'x' }, { dependsOn: [network.vpcId] });
  new aws.ssm.Parameter(
    'sometimes',
    { type: 'String', value: quick ? 'x' : network.vpcId },
    { dependsOn: [network.vpcId] }
  );
  new aws.ssm.Parameter(
    'inside',
    { type: 'String', value: network.table.apply(table => pulumi.interpolate`${table.arn}${network.vpcId}`) },
    { dependsOn: [network.vpcId] }
  );
}
