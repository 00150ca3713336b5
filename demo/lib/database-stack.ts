import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { auroraVersion } from './versions';

export interface DatabaseStackArgs {
  environmentSuffix: string;
}

/** An Aurora global database: written in one region, read in another. */
export class DatabaseStack extends pulumi.ComponentResource {
  public readonly endpoint: pulumi.Output<string>;

  constructor(name: string, args: DatabaseStackArgs, opts?: pulumi.ComponentResourceOptions) {
    super('orders:index:DatabaseStack', name, args, opts);
    const { environmentSuffix } = args;

    const primaryProvider = new aws.Provider(
      'primary',
      { region: 'us-east-1' },
      { parent: this }
    );
    const replicaProvider = new aws.Provider(
      'replica',
      { region: 'eu-west-1' },
      { parent: this }
    );

    const globalCluster = new aws.rds.GlobalCluster(
      `orders-${environmentSuffix}`,
      {
        globalClusterIdentifier: `orders-${environmentSuffix}`,
        engine: 'aurora-postgresql',
        engineVersion: auroraVersion,
        storageEncrypted: true,
      },
      { provider: primaryProvider, parent: this }
    );

    const primaryCluster = new aws.rds.Cluster(
      `orders-primary-${environmentSuffix}`,
      {
        globalClusterIdentifier: globalCluster.id,
        engine: 'aurora-postgresql',
        engineVersion: auroraVersion,
        databaseName: 'orders',
        masterUsername: 'orders',
        manageMasterUserPassword: true,
        storageEncrypted: true,
        skipFinalSnapshot: true,
      },
      { provider: primaryProvider, parent: this }
    );

    const replicaCluster = new aws.rds.Cluster(
      `orders-replica-${environmentSuffix}`,
      {
        globalClusterIdentifier: globalCluster.id,
        engine: 'aurora-postgresql',
        engineVersion: auroraVersion,
        skipFinalSnapshot: true,
      },
      { provider: replicaProvider, parent: this, dependsOn: [primaryCluster] }
    );

    [primaryCluster, replicaCluster].forEach((cluster, index) => {
      new aws.rds.ClusterInstance(
        `orders-${index}-${environmentSuffix}`,
        {
          clusterIdentifier: cluster.id,
          engine: 'aurora-postgresql',
          engineVersion: auroraVersion,
          instanceClass: 'db.r6g.large',
        },
        { provider: index === 0 ? primaryProvider : replicaProvider, parent: this }
      );
    });

    this.endpoint = primaryCluster.endpoint;
    this.registerOutputs({ endpoint: this.endpoint });
  }
}
