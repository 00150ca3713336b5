import * as pulumi from '@pulumi/pulumi';
import { Queues } from './queues';

interface ShopArgs {
  tags?: pulumi.Input<Record<string, string>>;
}

class Shop extends pulumi.ComponentResource {
  constructor(name: string, args: ShopArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Shop', name, {}, opts);
    new Queues(`${name}-queues`, { tags: args.tags }, { parent: this });
    this.registerOutputs({});
  }
}

export const shop = new Shop('shop', { tags: { Team: 'shop' } });
