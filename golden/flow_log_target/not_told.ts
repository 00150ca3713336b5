import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const common = { trafficType: 'ALL', iamRoleArn: config.require('roleArn') };
const vpc = new aws.ec2.Vpc('shop', { cidrBlock: '10.0.0.0/16' });
const subnet = new aws.ec2.Subnet('shop', { vpcId: vpc.id, cidrBlock: '10.0.1.0/24' });
const group = new aws.cloudwatch.LogGroup('flow-logs');
const bucket = new aws.s3.Bucket('flow-logs');

// Nothing says what the id is of.
new aws.ec2.FlowLog('unknown', { resourceId: config.require('target'), logDestination: group.arn });
// The type is not written there.
new aws.ec2.FlowLog('computed', {
  resourceId: config.require('target'),
  resourceType: config.require('type'),
  logDestination: group.arn,
});
// The id is of something else than the type says.
new aws.ec2.FlowLog('contradiction', { resourceId: subnet.id, resourceType: 'VPC', logDestination: group.arn });
// Two targets.
new aws.ec2.FlowLog('several', {
  resourceIds: [vpc.id, subnet.id],
  resourceType: 'VPC',
  logDestination: group.arn,
});
new aws.ec2.FlowLog('other', { resourceId: vpc.id, subnetId: subnet.id, logDestination: group.arn });
// The spread may name a target.
new aws.ec2.FlowLog('spread', { ...common, resourceId: vpc.id, resourceType: 'VPC', logDestination: group.arn });

// Log groups that are not made here, and destinations that contradict.
new aws.ec2.FlowLog('named', { logGroupName: '/vpc/flow-logs', vpcId: vpc.id });
new aws.ec2.FlowLog('configured', { logGroupName: config.require('logGroup'), vpcId: vpc.id });
new aws.ec2.FlowLog('bucket', { logGroupName: group.name, logDestinationType: 's3', vpcId: vpc.id });
new aws.ec2.FlowLog('two', { logGroupName: group.name, logDestination: bucket.arn, vpcId: vpc.id });
