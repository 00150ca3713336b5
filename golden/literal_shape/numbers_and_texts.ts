import * as aws from '@pulumi/aws';

declare const alb: aws.lb.LoadBalancer;

new aws.lb.Listener('http', {
  loadBalancerArn: alb.arn,
  port: '80', // plain
  protocol: 'HTTP',
  defaultActions: [{ type: 'fixed-response', fixedResponse: { contentType: 'text/plain', statusCode: 404 } }],
});

new aws.ec2.CustomerGateway('office', { bgpAsn: 65000, ipAddress: '192.0.2.1', type: 'ipsec.1' });

new aws.lambda.Function('jobs', {
  role: 'arn:aws:iam::111122223333:role/jobs',
  environment: { variables: { DEBUG: true, LIMIT: 10, NAME: 'jobs' } },
});

new aws.cloudwatch.MetricAlarm('errors', {
  comparisonOperator: 'GreaterThanThreshold',
  evaluationPeriods: '2',
  threshold: '0.5',
  actionsEnabled: 'true',
});
