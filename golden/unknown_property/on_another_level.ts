import * as aws from '@pulumi/aws';

declare const source: aws.s3.Bucket;
declare const target: aws.s3.Bucket;
declare const key: aws.kms.Key;
declare const role: aws.iam.Role;

new aws.s3.BucketReplicationConfig('orders', {
  bucket: source.id,
  role: role.arn,
  rules: [
    {
      id: 'all',
      status: 'Enabled',
      destination: {
        bucket: target.arn,
        replicaKmsKeyId: key.arn,
        replicationTime: { status: 'Enabled', minutes: 15 },
        metrics: {
          status: 'Enabled',
          minutes: 15,
        },
      },
    },
    {
      id: 'unencrypted',
      status: 'Enabled',
      destination: { bucket: target.arn, replicaKmsKeyId: undefined },
    },
  ],
});

// The bucket's own configuration has other levels.
new aws.s3.Bucket('invoices', {
  replicationConfiguration: {
    role: role.arn,
    rules: [
      {
        status: 'Enabled',
        destination: {
          bucket: target.arn,
          encryptionConfiguration: { replicaKmsKeyId: key.arn },
          replicationTime: {
            status: 'Enabled',
            time: {
              minutes: 15,
            },
          },
        },
      },
    ],
  },
});

new aws.lambda.Function('resize', {
  role: role.arn,
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  variables: {
    BUCKET: target.id,
  },
  subnetIds: ['subnet-0a1b2c3d'],
  securityGroupIds: ['sg-0a1b2c3d'],
});
