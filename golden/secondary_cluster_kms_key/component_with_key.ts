import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface LedgerArgs {
  writer: aws.Provider;
  reader: aws.Provider;
}

export class Ledger extends pulumi.ComponentResource {
  constructor(name: string, args: LedgerArgs, opts?: pulumi.ComponentResourceOptions) {
    super('ledger:index:Ledger', name, {}, opts);

    const globalCluster = new aws.rds.GlobalCluster(
      `${name}-global`,
      { globalClusterIdentifier: name, engine: 'aurora-postgresql', storageEncrypted: true },
      { provider: args.writer, parent: this }
    );

    const readerKey = new aws.kms.Key(
      `${name}-rds-reader`,
      { description: 'RDS in the second region', enableKeyRotation: true },
      { provider: args.reader, parent: this }
    );

    new aws.rds.Cluster(
      `${name}-reader`,
      {
        globalClusterIdentifier: globalCluster.id,
        engine: 'aurora-postgresql',
        storageEncrypted: true,
        skipFinalSnapshot: true,
      },
      { provider: args.reader, parent: this }
    );

    this.registerOutputs({ readerKeyArn: readerKey.arn });
  }
}
