import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;
declare const bucket: aws.s3.Bucket;
declare const token: string;

// Inside another destination's configuration it belongs there.
new aws.kinesis.FirehoseDeliveryStream('endpoint', {
  destination: 'http_endpoint',
  httpEndpointConfiguration: {
    url: 'https://collector.example.com',
    accessKey: token,
    roleArn: role.arn,
    s3Configuration: { roleArn: role.arn, bucketArn: bucket.arn, bufferingSize: 5, bufferingInterval: 300 },
  },
});
new aws.kinesis.FirehoseDeliveryStream('orders', {
  destination: 'extended_s3',
  extendedS3Configuration: { roleArn: role.arn, bucketArn: bucket.arn, bufferingSize: 64 },
});
