import * as aws from '@pulumi/aws';

declare const vpcId: string;

const zone = new aws.route53.Zone('internal', {
  name: 'internal.example.com',
  vpcs: [{ vpcId }],
});

new aws.route53.Record('cache', {
  zoneId: zone.zoneId,
  name: 'cache.internal.example.com',
  type: 'A',
  ttl: 60,
  records: ['10.0.0.10'],
});
