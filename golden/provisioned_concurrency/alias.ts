import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const code = new pulumi.asset.FileArchive('./dist');
const place = new aws.lambda.Function('place', { runtime: 'nodejs22.x', handler: 'place.handler', role: 'orders', code });
const live = new aws.lambda.Alias('live', { name: 'live', functionName: place.arn, functionVersion: '$LATEST' });

export const ready = new aws.lambda.ProvisionedConcurrencyConfig('live', {
  functionName: place.name,
  qualifier: live.name,
  provisionedConcurrentExecutions: 5,
});
