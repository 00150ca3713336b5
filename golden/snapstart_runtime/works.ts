import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const common = { handler: 'index.handler', role: 'orders', code: new pulumi.asset.FileArchive('./dist'), publish: true };

export const place = new aws.lambda.Function('place', {
  ...common,
  runtime: 'java21',
  snapStart: { applyOn: 'PublishedVersions' },
});
export const report = new aws.lambda.Function('report', {
  ...common,
  runtime: aws.lambda.Runtime.Python3d12,
  snapStart: { applyOn: 'PublishedVersions' },
});
export const cancel = new aws.lambda.Function('cancel', {
  ...common,
  runtime: 'nodejs22.x',
  snapStart: { applyOn: 'None' },
});
export const audit = new aws.lambda.Function('audit', {
  ...common,
  runtime: config.require('runtime'),
  snapStart: { applyOn: 'PublishedVersions' },
});
