import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;
declare const code: aws.lambda.Function;

new aws.lambda.Function('resize', {
  role: role.arn,
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  architecture: 'arm64', // cheaper
  memory: 512,
});

new aws.ec2transitgateway.TransitGateway('hub', { vpnEcnSupport: 'enable' });

new aws.cloudwatch.EventTarget('nightly', {
  rule: 'nightly',
  arn: code.arn,
  retryPolicy: {
    maximumEventAge: 3600,
    maximumRetryAttempts: 2,
  },
});

new aws.lb.LoadBalancer('public', { scheme: 'internet-facing', loadBalancerType: 'application' });
