import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface ShopArgs {
  tags?: pulumi.Input<{ [key: string]: string }>;
}

// Given an Output of the account.
class Shop extends pulumi.ComponentResource {
  constructor(name: string, args: ShopArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Shop', name, {}, opts);
    new aws.sqs.Queue(name, { tags: { ...(args.tags as { [key: string]: string }) } }, { parent: this });
    this.registerOutputs({});
  }
}

// Hands them to a resource only.
class Till extends pulumi.ComponentResource {
  constructor(name: string, args: ShopArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Till', name, {}, opts);
    new aws.sqs.Queue(name, { tags: args.tags }, { parent: this });
    this.registerOutputs({});
  }
}

export const shop = new Shop('shop', { tags: aws.getCallerIdentityOutput().accountId.apply((id) => ({ Account: id })) });
export const till = new Till('till', { tags: { Team: 'till' } });
