import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface ShopArgs {
  environmentSuffix: string;
  tags?: pulumi.Input<{ [key: string]: string }>;
}

export class Shop extends pulumi.ComponentResource {
  constructor(name: string, args: ShopArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Shop', name, {}, opts);
    const tags = args.tags || {};
    new aws.sqs.Queue(`${name}-orders`, { tags: { ...tags, Name: `${name}-orders` } }, { parent: this });
    new aws.sqs.Queue(`${name}-refunds`, { tags }, { parent: this });
    this.registerOutputs({});
  }
}
