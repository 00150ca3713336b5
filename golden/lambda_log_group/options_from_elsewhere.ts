import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export function handler(name: string, code: pulumi.asset.Archive, opts: pulumi.CustomResourceOptions) {
  return new aws.lambda.Function(name, { runtime: 'nodejs22.x', handler: 'index.handler', role: 'orders', code }, opts);
}
