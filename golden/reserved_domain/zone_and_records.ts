import * as aws from '@pulumi/aws';

declare const environmentSuffix: string;
declare const alb: aws.lb.LoadBalancer;

// example.com is what every tutorial uses.
const zone = new aws.route53.Zone(`orders-${environmentSuffix}`, {
  name: `orders-${environmentSuffix}.example.com`,
  comment: 'Failover for orders',
});

const health = new aws.route53.HealthCheck('orders', {
  fqdn: `api.orders-${environmentSuffix}.example.com`,
  type: 'HTTPS',
  port: 443,
});

new aws.route53.Record('api', {
  zoneId: zone.zoneId,
  name: `api.orders-${environmentSuffix}.example.com`,
  type: 'CNAME',
  ttl: 60,
  records: [alb.dnsName],
  setIdentifier: 'Primary',
  healthCheckId: health.id,
});

new aws.sns.TopicSubscription('oncall', {
  topic: 'arn:aws:sns:eu-west-1:111122223333:oncall',
  protocol: 'email',
  endpoint: 'oncall@example.com',
});

export const url = `https://api.orders-${environmentSuffix}.example.com/health`;
