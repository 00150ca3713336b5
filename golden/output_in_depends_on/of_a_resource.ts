import * as aws from '@pulumi/aws';

const vpc = new aws.ec2.Vpc('shop', { cidrBlock: '10.0.0.0/16' });
const gateway = new aws.ec2.InternetGateway('shop', { vpcId: vpc.id });
const subnets = ['a', 'b'].map(
  (zone, index) =>
    new aws.ec2.Subnet(`shop-${zone}`, { vpcId: vpc.id, cidrBlock: `10.0.${index}.0/24` }, { dependsOn: vpc.id })
);

export const address = new aws.ec2.Eip('nat', { domain: 'vpc' }, { dependsOn: [gateway.id] }).publicIp;
export const nat = new aws.ec2.NatGateway(
  'shop',
  { subnetId: subnets[0].id },
  {
    protect: true,
    dependsOn: [
      vpc.arn,
      gateway.id, // the way out
      gateway.arn,
      subnets[0].id,
    ],
  }
).id;

const gatewayArn = gateway.arn;
export const route = new aws.ec2.Route(
  'out',
  { routeTableId: vpc.mainRouteTableId, gatewayId: gateway.id, destinationCidrBlock: '0.0.0.0/0' },
  { dependsOn: [gatewayArn] }
).id;
