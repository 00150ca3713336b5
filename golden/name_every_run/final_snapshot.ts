import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const isProd = pulumi.getStack() === 'prod';
const prefix = `shop-${pulumi.getStack()}`;

export const cluster = new aws.rds.Cluster('orders', {
  clusterIdentifier: `${prefix}-orders`,
  engine: 'aurora-postgresql',
  manageMasterUserPassword: true,
  masterUsername: 'shop',
  skipFinalSnapshot: !isProd,
  finalSnapshotIdentifier: isProd ? `${prefix}-orders-final` : undefined,
});

export const instance = new aws.rds.Instance('reports', {
  instanceClass: 'db.t4g.medium',
  skipFinalSnapshot: false,
  finalSnapshotIdentifier: `${prefix}-reports-final-${Date.now()}`,
});
