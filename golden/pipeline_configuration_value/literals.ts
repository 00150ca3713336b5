import * as aws from '@pulumi/aws';

const batch = true;
const limit = 4;

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
          outputArtifacts: ['source'],
          runOrder: 1,
          configuration: { S3Bucket: 'sources', S3ObjectKey: 'api.zip', PollForSourceChanges: false },
        },
      ],
    },
    {
      name: 'Build',
      actions: [
        {
          name: 'Build',
          category: 'Build',
          owner: 'AWS',
          provider: 'CodeBuild',
          version: '1',
          namespace: 'build',
          configuration: {
            ProjectName: 'api',
            BatchEnabled: batch,
            Limit: limit,
            Retries: 3, // as AWS does
          },
        },
      ],
    },
  ],
});
