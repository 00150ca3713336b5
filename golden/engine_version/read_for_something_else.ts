import * as aws from '@pulumi/aws';

const postgresVersion = '13.7';

new aws.rds.Instance('reports', {
  engine: 'postgres',
  engineVersion: postgresVersion,
  instanceClass: 'db.t4g.medium',
});

// Its name would change with the version, and a changed name is a new resource.
new aws.ssm.Parameter('client', {
  name: `/clients/${postgresVersion}`,
  type: 'String',
  value: 'pinned',
});
