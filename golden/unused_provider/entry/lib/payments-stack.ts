import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { Ledger } from './ledger';

export interface PaymentsStackArgs {
  environmentSuffix?: string;
  tags?: { [key: string]: string };
}

export class PaymentsStack extends pulumi.ComponentResource {
  constructor(
    name: string,
    args: PaymentsStackArgs,
    opts?: pulumi.ComponentResourceOptions
  ) {
    super('payments:index:PaymentsStack', name, args, opts);

    const environmentSuffix = args.environmentSuffix || 'dev';

    new aws.sqs.Queue(
      'orders',
      { name: `orders-${environmentSuffix}`, tags: args.tags },
      { parent: this }
    );

    new Ledger('ledger', { tags: args.tags ?? {} }, { parent: this });

    this.registerOutputs({});
  }
}
