import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const poll = config.getBoolean('poll') ?? false;

export const pipeline = new aws.codepipeline.Pipeline('api', {
  roleArn: 'pipeline',
  artifactStores: [{ type: 'S3', location: 'artifacts' }],
  stages: [
    {
      name: 'Source',
      actions: [
        {
          name: 'Source',
          category: 'Source',
          owner: 'AWS',
          provider: 'S3',
          version: '1',
          runOrder: 1,
          configuration: { S3Bucket: 'sources', S3ObjectKey: 'api.zip', PollForSourceChanges: String(poll), Version: '2' },
        },
      ],
    },
  ],
});
