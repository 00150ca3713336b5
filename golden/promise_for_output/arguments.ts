import * as aws from '@pulumi/aws';

const vpc = aws.ec2.getVpc({ default: true });
const vpcId = vpc.then(found => found.id);
const own = new aws.ec2.Vpc('own', { cidrBlock: '10.1.0.0/16' });

const subnets = aws.ec2.getSubnets({
  filters: [{ name: 'vpc-id', values: [vpcId] }],
});
const balancer = new aws.lb.LoadBalancer('web', {
  subnets: subnets.then(found => found.ids),
});

export const group = aws.ec2
  .getSecurityGroup({ name: 'default', vpcId: own.id })
  .then(found => found.id);
export const dns = balancer.dnsName;
