import * as aws from '@pulumi/aws';

new aws.route53.Zone('shop', { name: 'shop.acme.dev' });
new aws.route53.Zone('lookalike', { name: 'myexample.com' });
new aws.route53.Zone('longer', { name: 'example.com.acme.dev' });

export const contact = 'platform@example.com';
export const docs = 'https://docs.example.com/zones';
