import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;
declare const vpc: aws.ec2.Vpc;
declare const queue: aws.sqs.Queue;

new aws.lb.TargetGroup('blue', {
  port: 8080,
  protocol: 'HTTP',
  vpcId: vpc.id,
  healthCheckPath: '/',
  deregistrationDelay: 30,
  healthCheckPort: '8081',
  stickinessCookieDuration: 86400,
  tags: { color: 'blue' },
});

new aws.lb.TargetGroup('green', {
  port: 8080,
  protocol: 'HTTP',
  vpcId: vpc.id,
  healthCheckPath: '/health',
  healthCheckIntervalSeconds: 30,
  // quick to come, slow to go
  healthyThresholdCount: 2, // the least
  unhealthyThresholdCount: 3,
  matcher: '200-299',
  targetType: 'ip',
});

new aws.lb.TargetGroup('canary', {
    vpcId: vpc.id,
    stickinessEnabled: true,
    stickinessCookieDuration: 60
});

new aws.alb.TargetGroup('sticky', { port: 80, stickinessType: 'app_cookie', stickinessCookieName: 'cart' });

new aws.lb.TargetGroup('checked', {
  port: 80,
  healthCheck: {
    path: '/',
  },
  healthCheckTimeoutSeconds: 5,
});

new aws.lambda.Function('orders', {
  role: role.arn,
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  environmentVariables: {
    QUEUE_URL: queue.url,
    // for the dashboards
    STAGE: 'dev',
  },
  deadLetterQueueArn: queue.arn,
  tracingMode: 'Active',
});
