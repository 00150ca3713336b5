import * as aws from '@pulumi/aws';

declare const logs: aws.s3.Bucket;
declare const invoices: string;
const orders = new aws.s3.Bucket('orders');

new aws.cloudtrail.Trail('audit', {
  s3BucketName: logs.id,
  eventSelectors: [
    {
      readWriteType: 'All',
      dataResources: [
        { type: 'AWS::S3::Bucket', values: ['arn:aws:s3:::*/*'] },
        { type: 'AWS::S3::Object', values: ['arn:aws:s3:::*/'] },
      ],
    },
    {
      dataResources: [
        {
          type: 'AWS::S3::Bucket',
          values: [orders.arn, 'arn:aws:s3:::refunds'],
        },
      ],
    },
    { dataResources: [{ type: 'AWS::S3::Bucket', values: [invoices] }] },
  ],
});
