import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const place = new aws.lambda.Function('place', {
  runtime: 'nodejs22.x',
  handler: 'place.handler',
  role: 'orders',
  code: new pulumi.asset.FileArchive('./dist'),
  publish: false,
});
new aws.lambda.ProvisionedConcurrencyConfig('place', {
  functionName: place.name,
  qualifier: place.version,
  provisionedConcurrentExecutions: 5,
});
