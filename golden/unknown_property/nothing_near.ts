import * as aws from '@pulumi/aws';

declare const vpcId: string;

new aws.lb.TargetGroup('web', { port: 80, protocol: 'HTTP', vpcId, canaries: 300 });
new aws.cloudwatch.Dashboard('orders', { dashboardName: 'orders', dashboardBody: '{}', tags: { Team: 'orders' } });
// The right name stands there already.
new aws.codebuild.Project('build', {
  serviceRole: 'arn:aws:iam::111122223333:role/build',
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: { computeType: 'BUILD_GENERAL1_SMALL', image: 'aws/codebuild/standard:7.0', type: 'LINUX_CONTAINER' },
  source: { type: 'NO_SOURCE', buildspec: 'version: 0.2' },
  buildTimeout: 20,
  timeoutInMinutes: 20,
});
