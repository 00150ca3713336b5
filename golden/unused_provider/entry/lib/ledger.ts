import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface LedgerArgs {
  environmentSuffix: string;
  tags: { [key: string]: string };
}

export class Ledger extends pulumi.ComponentResource {
  constructor(
    name: string,
    { environmentSuffix, tags }: LedgerArgs,
    opts?: pulumi.ComponentResourceOptions
  ) {
    super('payments:index:Ledger', name, {}, opts);

    new aws.dynamodb.Table(
      'ledger',
      {
        name: `ledger-${environmentSuffix}`,
        attributes: [{ name: 'id', type: 'S' }],
        hashKey: 'id',
        billingMode: 'PAY_PER_REQUEST',
        tags,
      },
      { parent: this }
    );
    this.registerOutputs({});
  }
}
