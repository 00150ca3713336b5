import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Archive extends pulumi.ComponentResource {
  public readonly bucket: aws.s3.BucketV2;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('press:index:Archive', name, {}, opts);

    this.bucket = new aws.s3.BucketV2(`${name}-archive`, { forceDestroy: false }, { parent: this });

    const versioning = new aws.s3.BucketVersioningV2(
      `${name}-versioning`,
      {
        bucket: this.bucket.id,
        versioningConfiguration: { status: 'Enabled' },
      },
      { parent: this.bucket }
    );

    new aws.s3.BucketLifecycleConfigurationV2(
      `${name}-lifecycle`,
      {
        bucket: this.bucket.id,
        rules: [{ id: 'age', status: 'Enabled', filter: {}, expiration: { days: 400 } }],
      },
      { parent: this.bucket, dependsOn: [versioning] }
    );

    this.registerOutputs({ bucketName: this.bucket.bucket });
  }
}
