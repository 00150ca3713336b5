import * as aws from '@pulumi/aws';

declare const keyArn: string;

const globalCluster = new aws.rds.GlobalCluster('ledger', {
  globalClusterIdentifier: 'ledger',
  engine: 'aurora-mysql',
  storageEncrypted: true,
});

new aws.rds.Cluster('ledger-writer', {
  globalClusterIdentifier: globalCluster.id,
  engine: 'aurora-mysql',
  masterUsername: 'ledger',
  manageMasterUserPassword: true,
  storageEncrypted: true,
});

new aws.rds.Cluster('ledger-reader', {
  globalClusterIdentifier: globalCluster.id,
  engine: 'aurora-mysql',
  storageEncrypted: true,
  kmsKeyId: keyArn,
});
