import * as pulumi from '@pulumi/pulumi';
import * as aws from '@pulumi/aws';

export interface LedgerArgs {
  environmentSuffix: string;
  replica: aws.Provider;
}

export class Ledger extends pulumi.ComponentResource {
  public readonly archive: aws.s3.Bucket;

  constructor(name: string, args: LedgerArgs, opts?: pulumi.ComponentResourceOptions) {
    super('books:Ledger', name, {}, opts);
    const { environmentSuffix } = args;

    // What was booked, by month
    this.archive = new aws.s3.Bucket(
      `ledger-archive-${environmentSuffix}`,
      {
        bucket: `ledger-archive-${environmentSuffix}`,
        forceDestroy: true,
      },
      { parent: this }
    );

    new aws.s3.Bucket(
      `ledger-copy-${environmentSuffix}`,
      { bucket: pulumi.interpolate`ledger-copy-${environmentSuffix}` },
      { parent: this, provider: args.replica }
    );

    this.registerOutputs({ archive: this.archive.bucket });
  }
}
