import * as aws from '@pulumi/aws';

declare const cluster: aws.ecs.Cluster;
declare const task: aws.ecs.TaskDefinition;

new aws.ecs.Service('web', {
  cluster: cluster.arn,
  taskDefinition: task.arn,
  launchType: 'FARGATE',
  desiredCount: 2,
  capacityProviderStrategies: [
    { capacityProvider: 'FARGATE', weight: 1, base: 1 },
    { capacityProvider: 'FARGATE_SPOT', weight: 4 },
  ],
});

new aws.ecs.Service('jobs', {
  cluster: cluster.arn, taskDefinition: task.arn, launchType: 'FARGATE',
  capacityProviderStrategies: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
});
