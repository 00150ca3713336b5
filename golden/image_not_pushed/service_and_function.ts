import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const repository = new aws.ecr.Repository('api', { forceDelete: true });
const task = new aws.ecs.TaskDefinition('api', {
  family: 'api',
  containerDefinitions: pulumi.jsonStringify([
    { name: 'api', image: pulumi.interpolate`${repository.repositoryUrl}:latest`, essential: true },
  ]),
});
new aws.ecs.Service('api', { cluster: 'shop', taskDefinition: task.arn, desiredCount: 2 });

export const thumbnail = new aws.lambda.Function('thumbnail', {
  packageType: 'Image',
  imageUri: pulumi.interpolate`${repository.repositoryUrl}:thumbnail`,
  role: 'thumbnail',
});
