import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { functionName } from './names';

const code = new pulumi.asset.FileArchive('./dist');
new aws.cloudwatch.LogGroup('place', { name: `/aws/lambda/${functionName('place')}`, retentionInDays: 7 });

export const place = new aws.lambda.Function('place', {
  name: functionName('place'),
  runtime: 'nodejs22.x',
  handler: 'place.handler',
  role: 'orders',
  code,
});
