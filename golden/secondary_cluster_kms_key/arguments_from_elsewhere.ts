import * as aws from '@pulumi/aws';
import { clusterDefaults } from './defaults';

const globalCluster = new aws.rds.GlobalCluster('ledger', {
  globalClusterIdentifier: 'ledger',
  engine: 'aurora-mysql',
  storageEncrypted: true,
});

// The defaults may well bring a key.
new aws.rds.Cluster('ledger-reader', {
  ...clusterDefaults,
  globalClusterIdentifier: globalCluster.id,
  engine: 'aurora-mysql',
});
