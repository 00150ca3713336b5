import * as aws from '@pulumi/aws';

const zone = new aws.route53.Zone('shop', { name: 'shop.example.com' });

const certificate = new aws.acm.Certificate('shop', {
  domainName: 'shop.example.com',
  validationMethod: 'DNS',
});

export const zoneId = zone.zoneId;
export const certificateArn = certificate.arn;
