import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import * as path from 'path';

export class Images extends pulumi.ComponentResource {
  constructor(name: string, role: string) {
    super('images:lib:Images', name);

    new aws.lambda.Function(
      `${name}-thumbnails`,
      {
        role,
        runtime: 'nodejs22.x',
        handler: 'handler.main',
        code: new pulumi.asset.AssetArchive({
          '.': new pulumi.asset.FileArchive(
            path.join(__dirname, 'lambda', 'thumbnails')
          ),
        }),
      },
      { parent: this }
    );

    new aws.lambda.Function(
      `${name}-resize`,
      {
        role,
        runtime: aws.lambda.Runtime.NodeJS22dX,
        handler: 'src/index.handler',
        code: new pulumi.asset.FileArchive('./lib/lambda/resize'),
      },
      { parent: this }
    );

    this.registerOutputs({});
  }
}
