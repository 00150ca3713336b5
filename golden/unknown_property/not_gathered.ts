import * as aws from '@pulumi/aws';

declare const health: aws.types.input.lb.TargetGroupHealthCheck;

// Nothing says what kind of stickiness it is.
new aws.lb.TargetGroup('kind', { port: 80, stickinessEnabled: true });
// It comes from elsewhere.
new aws.lb.TargetGroup('elsewhere', { port: 80, healthCheck: health, healthCheckPath: '/health' });
// Two say the same.
new aws.lb.TargetGroup('twice', { port: 80, healthCheckInterval: 30, healthCheckIntervalSeconds: 10 });
new aws.lb.TargetGroup('stated', { port: 80, healthCheck: { path: '/' }, healthCheckPath: '/health' });
// The type takes no object.
new aws.lb.TargetGroup('matcher', { port: 80, matcher: { httpCode: '200' } });
