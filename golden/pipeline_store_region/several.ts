import * as aws from '@pulumi/aws';
import { regions, stages } from './stages';

new aws.codepipeline.Pipeline('api', {
  roleArn: 'pipeline',
  artifactStores: [
    { type: 'S3', location: 'artifacts-ireland', region: 'eu-west-1' },
    { type: 'S3', location: 'artifacts-virginia', region: 'us-east-1' },
  ],
  stages,
});

new aws.codepipeline.Pipeline('web', {
  roleArn: 'pipeline',
  artifactStores: regions.map(region => ({ type: 'S3', location: `artifacts-${region}`, region })),
  stages,
});

new aws.codepipeline.Pipeline('mail', {
  roleArn: 'pipeline',
  artifactStores: [{ type: 'S3', location: 'artifacts' }],
  stages,
});
