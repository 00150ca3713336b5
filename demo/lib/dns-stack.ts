import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface DnsStackArgs {
  environmentSuffix: string;
  target: pulumi.Input<string>;
}

/** The name under which the database is reached. */
export class DnsStack extends pulumi.ComponentResource {
  public readonly zoneId: pulumi.Output<string>;

  constructor(name: string, args: DnsStackArgs, opts?: pulumi.ComponentResourceOptions) {
    super('orders:index:DnsStack', name, args, opts);
    const { environmentSuffix } = args;

    const zone = new aws.route53.Zone(
      `orders-${environmentSuffix}`,
      { name: `orders-${environmentSuffix}.example.com` },
      { parent: this }
    );

    new aws.route53.Record(
      `database-${environmentSuffix}`,
      {
        zoneId: zone.zoneId,
        name: `db.orders-${environmentSuffix}.example.com`,
        type: 'CNAME',
        ttl: 60,
        records: [args.target],
      },
      { parent: this }
    );

    this.zoneId = zone.zoneId;
    this.registerOutputs({ zoneId: this.zoneId });
  }
}
