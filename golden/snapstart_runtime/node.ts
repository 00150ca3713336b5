import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const code = new pulumi.asset.FileArchive('./dist');

export const place = new aws.lambda.Function('place', {
  runtime: aws.lambda.Runtime.NodeJS20dX,
  handler: 'place.handler',
  role: 'orders',
  code,
  publish: true,
  // quick as lightning
  snapStart: {
    applyOn: 'PublishedVersions',
  },

  timeout: 10,
});
export const report = new aws.lambda.Function('report', {
  runtime: 'python3.11', handler: 'report.handler', role: 'orders', code, snapStart: { applyOn: 'PublishedVersions' },
});
