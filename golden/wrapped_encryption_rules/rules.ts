import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Archive extends pulumi.ComponentResource {
  public readonly bucket: aws.s3.Bucket;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('press:index:Archive', name, {}, opts);

    this.bucket = new aws.s3.Bucket(name, {}, { parent: this });

    new aws.s3.BucketServerSideEncryptionConfiguration(
      `${name}-encryption`,
      {
        bucket: this.bucket.id,
        serverSideEncryptionConfiguration: {
          rules: [
            {
              // with the account's own key
              applyServerSideEncryptionByDefault: {
                sseAlgorithm: 'aws:kms',
              },
              bucketKeyEnabled: true,
            },
          ],
        },
      },
      { parent: this }
    );
  }
}
