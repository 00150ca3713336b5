import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;
declare const vpc: aws.ec2.Vpc;

const group = new aws.cloudwatch.LogGroup('flow-logs', { retentionInDays: 30 });

new aws.ec2.FlowLog('vpc', {
  iamRoleArn: role.arn,
  logDestinationType: 'cloud-watch-logs',
  logGroupName: group.name,
  trafficType: 'ALL',
  vpcId: vpc.id,
});

new aws.ec2.FlowLog('both', {
  iamRoleArn: role.arn,
  logGroupName: group.name,
  logDestination: group.arn,
  trafficType: 'ALL',
  vpcId: vpc.id,
});
