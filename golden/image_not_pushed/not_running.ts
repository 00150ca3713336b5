import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const repository = new aws.ecr.Repository('api', { forceDelete: true });
const existing = aws.ecr.Repository.get('tools', 'tools');

const task = new aws.ecs.TaskDefinition('api', {
  family: 'api',
  containerDefinitions: pulumi.jsonStringify([{ name: 'api', image: repository.repositoryUrl }]),
});
new aws.ecs.Service('api', { cluster: 'shop', taskDefinition: task.arn, desiredCount: 0 });

const web = new aws.ecs.TaskDefinition('web', {
  family: 'web',
  containerDefinitions: pulumi.jsonStringify([{ name: 'web', image: config.get('image') ?? repository.repositoryUrl }]),
});
new aws.ecs.Service('web', { cluster: 'shop', taskDefinition: web.arn, desiredCount: 2 });

export const tools = new aws.lambda.Function('tools', {
  packageType: 'Image',
  imageUri: pulumi.interpolate`${existing.repositoryUrl}:latest`,
  role: 'tools',
});
