import * as aws from '@pulumi/aws';
import { version } from './missing';

const versions = { writer: '8.0.mysql_aurora.3.02.0' } as const;

new aws.rds.Cluster('ledger', {
  engine: 'aurora-mysql',
  engineVersion: versions.writer,
  masterUsername: 'ledger',
  manageMasterUserPassword: true,
});

new aws.rds.Cluster('other', { engine: 'aurora-mysql', engineVersion: version });
