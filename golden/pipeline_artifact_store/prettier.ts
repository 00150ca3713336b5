import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Delivery extends pulumi.ComponentResource {
  constructor(name: string, role: aws.iam.Role, stages: aws.types.input.codepipeline.PipelineStage[]) {
    super('delivery:index:Delivery', name);
    const bucket = new aws.s3.Bucket(`${name}-artifacts`, {}, { parent: this });
    const key = new aws.kms.Key(`${name}-artifacts`, {}, { parent: this });

    new aws.codepipeline.Pipeline(
      `${name}-pipeline`,
      {
        roleArn: role.arn,
        artifactStore: {
          type: 'S3',
          location: pulumi.interpolate`
            ${bucket.bucket}
          `.apply(location => location.trim()),

          // S3's own key will not do
          encryptionKey: {
            type: 'KMS',
            id: key.arn,
          },
        },
        stages: [
          {
            name: 'Source',
            actions: [],
          },
          ...stages,
        ],
      },
      { parent: this }
    );
  }
}
