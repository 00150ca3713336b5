import * as aws from '@pulumi/aws';

const days = 730;

new aws.cloudwatch.LogGroup('ledger', { retentionInDays: 36500 });
new aws.cloudwatch.LogGroup('orders', { retentionInDays: days });
new aws.s3.BucketLifecycleConfiguration('orders', {
  bucket: 'orders',
  rules: [{ id: 'expire', status: 'Enabled', expiration: { days } }],
});
