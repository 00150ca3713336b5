import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface ShopArgs {
  environmentSuffix: string;
  size: number;
  tags?: { [key: string]: string };
}

export interface Manifest {
  names: string[];
}

export function manifest(input: Manifest): string {
  return input.names.join('\n');
}

export class Shop extends pulumi.ComponentResource {
  constructor(name: string, args: ShopArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Shop', name, args, opts);
    new aws.sqs.Queue(`${name}-${args.environmentSuffix}`, { tags: args.tags }, { parent: this });
    this.registerOutputs({});
  }
}
