import * as aws from '@pulumi/aws';

const globalCluster = new aws.rds.GlobalCluster('ledger', {
  globalClusterIdentifier: 'ledger',
  engine: 'aurora-postgresql',
  engineVersion: '13.7', // the version that the application was tested with
});

const writer = new aws.rds.Cluster('ledger-writer', {
  globalClusterIdentifier: globalCluster.id,
  engine: aws.rds.EngineType.AuroraPostgresql,
  engineVersion: '13.7',
  masterUsername: 'ledger',
  manageMasterUserPassword: true,
});

new aws.rds.ClusterInstance('ledger-1', {
  clusterIdentifier: writer.id,
  engine: 'aurora-postgresql',
  engineVersion: "13.7",
  instanceClass: 'db.r6g.large',
});

// This one says what the cluster says.
new aws.rds.ClusterInstance('ledger-2', {
  clusterIdentifier: writer.id,
  engine: 'aurora-postgresql',
  engineVersion: writer.engineVersion,
  instanceClass: 'db.r6g.large',
});
