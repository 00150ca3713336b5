import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const old = new pulumi.asset.AssetArchive({
  'index.js': new pulumi.asset.StringAsset("const AWS = require('aws-sdk');\nexports.handler = async () => AWS.VERSION;"),
});
const common = { handler: 'index.handler', role: 'orders' };

new aws.lambda.Function('old', { ...common, runtime: 'nodejs16.x', code: old });
new aws.lambda.Function('layered', {
  ...common,
  runtime: 'nodejs20.x',
  code: old,
  layers: ['arn:aws:lambda:eu-west-1:111122223333:layer:sdk:1'],
});
new aws.lambda.Function('current', {
  ...common,
  runtime: 'nodejs22.x',
  code: new pulumi.asset.AssetArchive({
    'index.js': new pulumi.asset.StringAsset("const { S3Client } = require('@aws-sdk/client-s3');"),
  }),
});
new aws.lambda.Function('folder', {
  ...common,
  runtime: 'nodejs22.x',
  code: new pulumi.asset.AssetArchive({
    'index.js': new pulumi.asset.StringAsset("const AWS = require('aws-sdk');"),
    node_modules: new pulumi.asset.FileArchive('./vendor'),
  }),
});
