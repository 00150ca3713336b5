import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface OrdersDatabaseArgs {
  environmentSuffix: string;
  subnetGroupName: pulumi.Input<string>;
}

export class OrdersDatabase extends pulumi.ComponentResource {
  public readonly endpoint: pulumi.Output<string>;

  constructor(name: string, args: OrdersDatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:database:OrdersDatabase', name, args, opts);

    const cluster = new aws.rds.Cluster(
      `orders-${args.environmentSuffix}`,
      {
        engine: aws.rds.EngineType.AuroraPostgresql,
        engineVersion: '15.15',
        databaseName: 'orders',
        masterUsername: 'orders_admin',
        manageMasterUserPassword: true,
        dbSubnetGroupName: args.subnetGroupName,
        storageEncrypted: true,
        skipFinalSnapshot: true,
      },
      { parent: this }
    );

    new aws.rds.ClusterInstance(
      `orders-${args.environmentSuffix}-1`,
      {
        clusterIdentifier: cluster.id,
        engine: aws.rds.EngineType.AuroraPostgresql,
        instanceClass: 'db.t3.micro', // enough for a demonstration
      },
      { parent: this }
    );

    this.endpoint = cluster.endpoint;
    this.registerOutputs({ endpoint: this.endpoint });
  }
}
