import * as aws from '@pulumi/aws';

const defaults = {
  engine: 'aurora-postgresql',
  engineVersion: '15.3',
  storageEncrypted: true,
};

const cluster = new aws.rds.Cluster('ledger', {
  ...defaults,
  masterUsername: 'ledger',
  manageMasterUserPassword: true,
});

new aws.rds.Cluster('reports', { ...defaults, snapshotIdentifier: 'reports-2025' });

export const endpoint = cluster.endpoint;
