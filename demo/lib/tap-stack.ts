import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { DatabaseStack } from './database-stack';
import { DnsStack } from './dns-stack';

export interface TapStackArgs {
  environmentSuffix: string;
  dmsVersion: string;
}

/** Everything that takes orders: the database in two regions, the migration into it, the names. */
export class TapStack extends pulumi.ComponentResource {
  public readonly databaseEndpoint: pulumi.Output<string>;
  public readonly migrationArn: pulumi.Output<string>;
  public readonly zoneId: pulumi.Output<string>;

  constructor(name: string, args: TapStackArgs, opts?: pulumi.ComponentResourceOptions) {
    super('orders:index:TapStack', name, args, opts);
    const { environmentSuffix } = args;

    const database = new DatabaseStack('database', { environmentSuffix }, { parent: this });
    const dns = new DnsStack(
      'dns',
      { environmentSuffix, target: database.endpoint },
      { parent: this }
    );

    const migration = new aws.dms.ReplicationInstance(
      `migration-${environmentSuffix}`,
      {
        replicationInstanceId: `migration-${environmentSuffix}`,
        replicationInstanceClass: 'dms.t3.medium',
        engineVersion: args.dmsVersion,
      },
      { parent: this }
    );

    this.databaseEndpoint = database.endpoint;
    this.migrationArn = migration.replicationInstanceArn;
    this.zoneId = dns.zoneId;
    this.registerOutputs({});
  }
}
