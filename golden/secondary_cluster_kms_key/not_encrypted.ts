import * as aws from '@pulumi/aws';

const globalCluster = new aws.rds.GlobalCluster('ledger', {
  globalClusterIdentifier: 'ledger',
  engine: 'aurora-mysql',
});

new aws.rds.Cluster('ledger-reader', {
  globalClusterIdentifier: globalCluster.id,
  engine: 'aurora-mysql',
});
