import * as aws from '@pulumi/aws';

const role = aws.iam.Role.get('delivery', 'delivery');
const bucket = aws.s3.Bucket.get('orders', 'orders');

export const stream = new aws.kinesis.FirehoseDeliveryStream('orders', {
  destination: 's3',
  s3Configuration: { roleArn: role.arn, bucketArn: bucket.arn, bufferSize: 5, bufferInterval: 300 },
}).arn;
