import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const key = new aws.kms.Key('archive', { enableKeyRotation: true });
const logs = new aws.s3.Bucket('access-logs');

export class Archive extends pulumi.ComponentResource {
  public readonly bucketName: pulumi.Output<string>;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('records:index:Archive', name, {}, opts);

    const bucket = new aws.s3.Bucket(
      `${name}-documents`,
      {
        versioning: { enabled: true },
        serverSideEncryptionConfiguration: {
          rule: {
            applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn },
            bucketKeyEnabled: true,
          },
        },
        lifecycleRules: [
          {
            id: 'cool-down',
            enabled: true,
            transitions: [{ days: 90, storageClass: 'GLACIER' }],
            noncurrentVersionExpiration: { days: 30 },
          },
        ],
        tags: { Retention: '7y' },
      },
      { parent: this }
    );

    this.bucketName = bucket.id;
    this.registerOutputs({ bucketName: this.bucketName });
  }
}

new aws.s3.Bucket('site', {
  corsRules: [{ allowedMethods: ['GET'], allowedOrigins: ['https://shop.test'] }],
  logging: { targetBucket: logs.id, targetPrefix: 'site/' },
});

new aws.s3.Bucket('shop', { versioning: { enabled: true } });

export const archive = new Archive('archive').bucketName;
