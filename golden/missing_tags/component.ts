import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface StoreArgs {
  environmentSuffix: string;
  tags: { [key: string]: string };
}

export class Store extends pulumi.ComponentResource {
  constructor(name: string, { environmentSuffix, tags }: StoreArgs) {
    super('shop:index:Store', name);

    const bucket = new aws.s3.Bucket(
      `images-${environmentSuffix}`,
      { tags: { ...tags, Name: `images-${environmentSuffix}` } },
      { parent: this }
    );

    new aws.s3.BucketVersioning(
      `images-${environmentSuffix}`,
      { bucket: bucket.id, versioningConfiguration: { status: 'Enabled' } },
      { parent: this }
    );

    new aws.sqs.Queue(
      `orders-${environmentSuffix}`,
      {
        visibilityTimeoutSeconds: 60,
        tags: { ...tags, Name: `orders-${environmentSuffix}` },
      },
      { parent: this }
    );

    new aws.sns.Topic(
      `changes-${environmentSuffix}`,
      {
        displayName: 'Changes',
        tags: {
          Name: `changes-${environmentSuffix}`,
        },
      },
      { parent: this }
    );

    new aws.cloudwatch.LogGroup(
      `store-${environmentSuffix}`,
      {
        retentionInDays: 30,
      },
      { parent: this }
    );

    this.registerOutputs({});
  }
}
