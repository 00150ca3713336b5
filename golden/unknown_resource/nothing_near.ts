import * as aws from '@pulumi/aws';

new aws.elasticache.ServerlessCachePolicy('cache', { cache: 'orders' });
export const metrics = new aws.sdk.CloudWatch();
export const policy = aws.iam.getRolePolicy({ role: 'orders', name: 'inline' });
