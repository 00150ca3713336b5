import * as aws from '@pulumi/aws';
import { Receipts } from './lib/receipts.js';
import { versions } from './lib/versions.cjs';

const cluster = new aws.rds.Cluster('ledger', {
  engine: 'aurora-postgresql',
  engineVersion: versions.postgres,
  manageMasterUserPassword: true,
  masterUsername: 'ledger',
  skipFinalSnapshot: true,
});

new Receipts('receipts');

export const endpoint = cluster.endpoint;
