import * as aws from '@pulumi/aws';

const databaseClass = 'db.t3.micro';

const cluster = new aws.rds.Cluster('search', {
  engine: 'aurora-postgresql',
  masterUsername: 'search_admin',
  manageMasterUserPassword: true,
  skipFinalSnapshot: true,
});

new aws.rds.ClusterInstance('search-0', {
  clusterIdentifier: cluster.id,
  engine: 'aurora-postgresql',
  instanceClass: databaseClass,
});

new aws.rds.Instance('reports', {
  engine: 'postgres',
  instanceClass: databaseClass,
  allocatedStorage: 20,
  username: 'reports',
  manageMasterUserPassword: true,
  skipFinalSnapshot: true,
});
