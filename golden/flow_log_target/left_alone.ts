import * as aws from '@pulumi/aws';

declare const args: aws.ec2.FlowLogArgs;

const vpc = new aws.ec2.Vpc('shop', { cidrBlock: '10.0.0.0/16' });
const group = new aws.cloudwatch.LogGroup('flow-logs');

export const flowLog = new aws.ec2.FlowLog('shop', { vpcId: vpc.id, logDestination: group.arn, trafficType: 'ALL' }).id;
export const given = new aws.ec2.FlowLog('given', args).id;
// Other resources have these names.
new aws.cloudwatch.LogMetricFilter('errors', {
  logGroupName: group.name,
  pattern: 'ERROR',
  metricTransformation: { name: 'errors', namespace: 'shop', value: '1' },
});
