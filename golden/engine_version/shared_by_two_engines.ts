import * as aws from '@pulumi/aws';

const version = '14.7';

new aws.rds.Cluster('ledger', {
  engine: 'aurora-postgresql',
  engineVersion: version,
  masterUsername: 'ledger',
  manageMasterUserPassword: true,
});

new aws.rds.Instance('reports', {
  engine: 'postgres',
  engineVersion: version,
  instanceClass: 'db.t4g.medium',
});
