import * as aws from '@pulumi/aws';
import { stages } from './stages';

const artifactStore = { type: 'S3', location: 'artifacts' };

export const store = { artifactStore };
export const pipeline = new aws.codepipeline.Pipeline('api', {
  roleArn: 'pipeline',
  artifactStores: [artifactStore],
  stages,
});
