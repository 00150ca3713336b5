import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();

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
          owner: 'ThirdParty',
          provider: 'GitHub',
          version: '1',
          outputArtifacts: ['source'],
          configuration: {
            Owner: 'pizza',
            Repo: 'orders',
            Branch: 'main',
            OAuthToken: config.requireSecret('githubToken'),
          },
        },
      ],
    },
  ],
});
