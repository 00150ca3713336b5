import * as aws from '@pulumi/aws';

new aws.route53.Zone('shop', { name: 'shop.example.org' });
