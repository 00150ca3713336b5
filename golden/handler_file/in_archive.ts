import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const text = new pulumi.asset.StringAsset("exports.handler = async () => 'hello';");
const common = { runtime: 'nodejs22.x', role: 'orders' };

new aws.lambda.Function('file', {
  ...common,
  handler: 'index.handler',
  code: new pulumi.asset.AssetArchive({ './index.mjs': new pulumi.asset.StringAsset('export const handler = () => 1;') }),
});
new aws.lambda.Function('folder', {
  ...common,
  handler: 'index.handler',
  code: new pulumi.asset.AssetArchive({ '.': new pulumi.asset.FileArchive('./dist') }),
});
new aws.lambda.Function('constant', {
  ...common,
  handler: 'index.handler',
  code: new pulumi.asset.AssetArchive({ code: text }),
});
new aws.lambda.Function('layered', {
  ...common,
  handler: 'wrapper.handler',
  layers: ['arn:aws:lambda:eu-west-1:111122223333:layer:wrapper:1'],
  code: new pulumi.asset.AssetArchive({ 'index.js': new pulumi.asset.StringAsset('exports.handler = 1;') }),
});
new aws.lambda.Function('java', {
  role: 'orders',
  runtime: 'java21',
  handler: 'example.Handler::handle',
  code: new pulumi.asset.AssetArchive({ 'Handler.class': new pulumi.asset.FileAsset('Handler.class') }),
});
