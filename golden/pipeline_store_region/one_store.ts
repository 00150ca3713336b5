import * as aws from '@pulumi/aws';
import { stages } from './stages';

const region = 'eu-west-1';

new aws.codepipeline.Pipeline('api', {
  roleArn: 'pipeline',
  artifactStores: [
    {
      type: 'S3',
      location: 'artifacts',
      region: aws.config.region,
    },
  ],
  stages,
});

new aws.codepipeline.Pipeline('web', {
  roleArn: 'pipeline',
  artifactStores: [{ region, type: 'S3', location: 'artifacts' }],
  stages,
});
