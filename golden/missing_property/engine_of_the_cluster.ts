import * as aws from '@pulumi/aws';

const cluster = new aws.rds.Cluster('ledger', {
  engine: 'aurora-mysql',
  masterUsername: 'ledger',
  manageMasterUserPassword: true,
});

new aws.rds.ClusterInstance('ledger-1', {
  clusterIdentifier: cluster.id,
  instanceClass: 'db.r6g.large',
});
