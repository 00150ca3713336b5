import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const blue = new aws.rds.Cluster('blue', {
  engine: 'aurora-postgresql',
  masterUsername: 'shop_admin',
  masterPassword: pulumi.secret('Temporary-1234'),
  skipFinalSnapshot: true,
});

// the same password, but neither knows of the other
const green = new aws.rds.Cluster('green', {
  engine: 'aurora-postgresql',
  masterUsername: 'shop_admin',
  masterPassword: pulumi.secret('Temporary-1234'),
  skipFinalSnapshot: true,
});

const reports = new aws.rds.Instance('reports', {
  engine: 'mysql',
  instanceClass: 'db.t4g.small',
  allocatedStorage: 20,
  username: 'reports', password: 'let-me-in-please', // for now
  skipFinalSnapshot: true,
});

export const endpoints = [blue.endpoint, green.endpoint, reports.endpoint];
