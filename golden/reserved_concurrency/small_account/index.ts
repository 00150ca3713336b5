import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const common = { runtime: 'nodejs22.x', role: 'orders', code: new pulumi.asset.FileArchive('./dist') };

export const place = new aws.lambda.Function('place', {
  ...common,
  handler: 'place.handler',
  reservedConcurrentExecutions: 60,
}).arn;
