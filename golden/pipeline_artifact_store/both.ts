import * as aws from '@pulumi/aws';
import { stages, stores } from './stages';

const store = { type: 'S3', location: 'artifacts' };

new aws.codepipeline.Pipeline('api', {
  roleArn: 'pipeline',
  artifactStore: store,
  artifactStores: [store],
  stages,
});
new aws.codepipeline.Pipeline('web', { roleArn: 'pipeline', artifactStore: stores('web'), stages });
