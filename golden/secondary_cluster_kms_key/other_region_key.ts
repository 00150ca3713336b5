import * as aws from '@pulumi/aws';

const west = new aws.Provider('west', { region: 'us-west-2' });

// A key of the first region is of no use in the second, and one for logs is not for databases.
const rdsKey = new aws.kms.Key('rds', { description: 'RDS' });
const logsKey = new aws.kms.Key('logs', { description: 'CloudWatch logs' }, { provider: west });

const globalCluster = new aws.rds.GlobalCluster('ledger', {
  globalClusterIdentifier: 'ledger',
  engine: 'aurora-mysql',
});

const writer = new aws.rds.Cluster('ledger-writer', {
  globalClusterIdentifier: globalCluster.id,
  engine: 'aurora-mysql',
  masterUsername: 'ledger',
  manageMasterUserPassword: true,
  storageEncrypted: true,
  kmsKeyId: rdsKey.arn,
});

const secondaryCluster = new aws.rds.Cluster(
  'ledger-reader',
  {
    globalClusterIdentifier: globalCluster.id,
    engine: 'aurora-mysql',
  },
  { provider: west, dependsOn: [writer] }
);

export const logsKeyArn = logsKey.arn;
export const endpoint = secondaryCluster.readerEndpoint;
