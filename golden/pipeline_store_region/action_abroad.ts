import * as aws from '@pulumi/aws';
import { source } from './source';

new aws.codepipeline.Pipeline('api', {
  roleArn: 'pipeline',
  artifactStores: [{ type: 'S3', location: 'artifacts', region: 'eu-west-1' }],
  stages: [
    source,
    {
      name: 'Deploy',
      actions: [
        {
          name: 'Virginia',
          region: 'us-east-1',
          category: 'Deploy',
          owner: 'AWS',
          provider: 'CloudFormation',
          version: '1',
        },
      ],
    },
  ],
});
