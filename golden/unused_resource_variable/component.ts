import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Delivery extends pulumi.ComponentResource {
  public readonly bucketName: pulumi.Output<string>;

  constructor(
    name: string,
    role: aws.iam.Role,
    opts?: pulumi.ComponentResourceOptions
  ) {
    super('shop:delivery:Delivery', name, {}, opts);

    const bucket = new aws.s3.Bucket(
      `${name}-releases`,
      { forceDestroy: true },
      { parent: this }
    );

    // Customers may roll back
    const releaseVersioning = new aws.s3.BucketVersioning(
      `${name}-releases-versioning`,
      {
        bucket: bucket.id,
        versioningConfiguration: { status: 'Enabled' },
      },
      { parent: this }
    );

    const releaseBucketEncryption =
      new aws.s3.BucketServerSideEncryptionConfiguration(
        `${name}-releases-encryption`,
        {
          bucket: bucket.id,
          rules: [
            { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } },
          ],
        },
        { parent: this }
      );

    // Broken only because the name stood before it
    const readReleasesAttachment = new aws.iam.RolePolicyAttachment(
      `${name}-releases`,
      {
        role: role.name,
        policyArn: aws.iam.ManagedPolicy.AmazonS3ReadOnlyAccess,
      }
    );
    const deploymentFailureNoticeSubscription = new aws.sns.Topic(
      `${name}-failures`,
      { displayName: 'Failures' }
    );
    const digestFunctionPermission = new aws.ssm.Parameter(
      `${name}-digest-script-for-all-stores`,
      {
        type: 'String',
        value: `#!/bin/sh
          aws s3 ls
        `,
      }
    );

    this.bucketName = bucket.id;
    this.registerOutputs({ bucketName: this.bucketName });
  }
}
