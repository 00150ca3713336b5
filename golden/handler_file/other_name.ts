import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export const hello = new aws.lambda.Function('hello', {
  runtime: 'nodejs22.x',
  handler: 'main.handler',
  role: 'orders',
  code: new pulumi.asset.AssetArchive({
    'index.js': new pulumi.asset.StringAsset("exports.handler = async () => 'hello';"),
    'package.json': new pulumi.asset.StringAsset('{}'),
  }),
});
