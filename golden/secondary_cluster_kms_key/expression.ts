import * as aws from '@pulumi/aws';

const globalCluster = new aws.rds.GlobalCluster('ledger', {
  globalClusterIdentifier: 'ledger',
  engine: 'aurora-mysql',
  storageEncrypted: true,
});

// There is no place for a key before an element of this list.
export const readers = ['eu-west-1', 'ap-south-1'].map(
  (region) =>
    new aws.rds.Cluster(`ledger-${region}`, {
      globalClusterIdentifier: globalCluster.id,
      engine: 'aurora-mysql',
      region,
    })
);
