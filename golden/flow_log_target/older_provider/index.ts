import * as aws from '@pulumi/aws';

const vpc = new aws.ec2.Vpc('shop', { cidrBlock: '10.0.0.0/16' });
const group = new aws.cloudwatch.LogGroup('flow-logs');

// Version 6 takes the name, but never had the id and its type.
export const named = new aws.ec2.FlowLog('shop', { vpcId: vpc.id, logGroupName: group.name, trafficType: 'ALL' }).id;
export const typed = new aws.ec2.FlowLog('typed', {
  resourceId: vpc.id,
  resourceType: 'VPC',
  logDestination: group.arn,
  trafficType: 'ALL',
}).id;
