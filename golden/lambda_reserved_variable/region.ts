import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const region = aws.config.region || 'eu-central-1';

export class Thumbnails extends pulumi.ComponentResource {
  public readonly function: aws.lambda.Function;

  constructor(name: string, bucket: aws.s3.Bucket, role: aws.iam.Role, opts?: pulumi.ComponentResourceOptions) {
    super('images:index:Thumbnails', name, {}, opts);

    this.function = new aws.lambda.Function(
      `${name}-resize`,
      {
        runtime: 'nodejs22.x',
        handler: 'index.handler',
        role: role.arn,
        code: new pulumi.asset.FileArchive('./resize'),
        environment: {
          variables: {
            BUCKET: bucket.bucket,
            // the SDK wants it
            AWS_REGION: aws.config.region!,

            QUALITY: config.get('quality') ?? '80',
          },
        },
      },
      { parent: this }
    );

    new aws.lambda.Function(
      `${name}-sweep`,
      {
        runtime: 'nodejs22.x',
        handler: 'sweep.handler',
        role: role.arn,
        code: new pulumi.asset.FileArchive('./sweep'),
        environment: {
          variables: { BUCKET: bucket.bucket, AWS_DEFAULT_REGION: region, AWS_REGION: region },
        },
        timeout: 60,
      },
      { parent: this }
    );
    this.registerOutputs({ region });
  }
}
