import * as aws from '@pulumi/aws';
import * as dockerBuild from '@pulumi/docker-build';
import * as pulumi from '@pulumi/pulumi';

const repository = new aws.ecr.Repository('api', { forceDelete: true });
const image = new dockerBuild.Image('api', {
  tags: [pulumi.interpolate`${repository.repositoryUrl}:latest`],
  context: { location: './api' },
  push: true,
});

export const thumbnail = new aws.lambda.Function('thumbnail', {
  packageType: 'Image',
  imageUri: pulumi.interpolate`${repository.repositoryUrl}@${image.digest}`,
  role: 'thumbnail',
});
