import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;
declare const bucket: aws.s3.Bucket;
declare const copy: string;

const configuration = { roleArn: role.arn, bucketArn: bucket.arn, bufferSize: 5 };
const target = 's3';

// The configuration is written elsewhere, or part of it is.
new aws.kinesis.FirehoseDeliveryStream('elsewhere', { destination: 's3', s3Configuration: configuration });
new aws.kinesis.FirehoseDeliveryStream('spread', { destination: 's3', s3Configuration: { ...configuration } });
// So is the destination, or it is not there.
new aws.kinesis.FirehoseDeliveryStream('constant', {
  destination: target,
  s3Configuration: { roleArn: role.arn, bucketArn: bucket.arn },
});
new aws.kinesis.FirehoseDeliveryStream('named', {
  destination: target,
  extendedS3Configuration: { roleArn: role.arn, bucketArn: bucket.arn },
});
new aws.kinesis.FirehoseDeliveryStream('nothing', { s3Configuration: { roleArn: role.arn, bucketArn: bucket.arn } });
// Another destination holds its bucket itself.
new aws.kinesis.FirehoseDeliveryStream('search', {
  destination: 'splunk',
  splunkConfiguration: {
    hecEndpoint: 'https://splunk.example.com:8088',
    hecToken: copy,
    s3Configuration: { roleArn: role.arn, bucketArn: bucket.arn },
  },
  s3Configuration: { roleArn: role.arn, bucketArn: bucket.arn },
});
// Two configurations, and none.
new aws.kinesis.FirehoseDeliveryStream('both', {
  destination: 'extended_s3',
  s3Configuration: { roleArn: role.arn, bucketArn: bucket.arn },
  extendedS3Configuration: { roleArn: role.arn, bucketArn: bucket.arn },
});
new aws.kinesis.FirehoseDeliveryStream('none', { destination: 's3' });
