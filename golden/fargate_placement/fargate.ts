import * as aws from '@pulumi/aws';

declare const task: aws.ecs.TaskDefinition;
const launchType = 'FARGATE';

new aws.ecs.Service('web', {
  taskDefinition: task.arn,
  launchType,
  // spread over the zones
  orderedPlacementStrategies: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }],
  placementConstraints: [
    { type: 'distinctInstance' },
  ],
  desiredCount: 2,
});
