import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const common = { runtime: 'nodejs22.x', role: 'orders', code: new pulumi.asset.FileArchive('./dist') };

const place = new aws.lambda.Function('place', {
  ...common,
  handler: 'place.handler',
  publish: true,
});
const live = new aws.lambda.Alias('live', { name: 'live', functionName: place.arn, functionVersion: place.version });
new aws.lambda.ProvisionedConcurrencyConfig('live', {
  functionName: place.name,
  qualifier: live.name,
  provisionedConcurrentExecutions: 5,
});

const cancel = new aws.lambda.Function('cancel', { runtime: 'nodejs22.x', handler: 'cancel.handler', role: 'orders', publish: config.getBoolean('publish') });
new aws.lambda.ProvisionedConcurrencyConfig('cancel', {
  functionName: cancel.name,
  qualifier: cancel.version,
  provisionedConcurrentExecutions: 5,
});
new aws.lambda.ProvisionedConcurrencyConfig('other', {
  functionName: 'reports',
  qualifier: config.require('version'),
  provisionedConcurrentExecutions: 5,
});
