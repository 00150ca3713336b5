import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const variables = { AWS_REGION: aws.config.region!, LOG_LEVEL: 'info' };
const role = aws.iam.Role.get('role', 'orders');

new aws.lambda.Function('place', {
  runtime: 'nodejs22.x',
  handler: 'place.handler',
  role: role.arn,
  code: new pulumi.asset.FileArchive('./dist'),
  environment: { variables },
});

new aws.ecs.TaskDefinition('worker', {
  family: 'worker',
  containerDefinitions: JSON.stringify([
    {
      name: 'worker',
      image: 'public.ecr.aws/docker/library/node:22',
      environment: Object.entries(variables).map(([name, value]) => ({ name, value })),
    },
  ]),
});
