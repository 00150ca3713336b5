import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Thumbnails extends pulumi.ComponentResource {
  constructor(name: string, role: string) {
    super('images:lib:Thumbnails', name);

    new aws.lambda.Function(
      `${name}-make`,
      {
        role,
        runtime: 'nodejs22.x',
        handler: 'index.handler',
        code: new pulumi.asset.AssetArchive({
          '.': new pulumi.asset.FileArchive('../lib/lambda/thumbnails'),
          'settings.json': new pulumi.asset.FileAsset('./settings.json'),
        }),
      },
      { parent: this }
    );

    new aws.lambda.Function(
      `${name}-resize`,
      {
        role,
        runtime: 'nodejs22.x',
        handler: 'index.handler',
        code: new pulumi.asset.FileArchive('../functions/resize'),
      },
      { parent: this }
    );

    new aws.lambda.Function(
      `${name}-tidy`,
      {
        role,
        runtime: 'nodejs22.x',
        handler: 'index.handler',
        code: new pulumi.asset.FileArchive(`../lib/lambda/${name}`),
      },
      { parent: this }
    );

    this.registerOutputs({});
  }
}
