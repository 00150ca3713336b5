import * as aws from '@pulumi/aws';

declare const config: { require(key: string): string };

// Live, a bare major, unknown to the table, configured, computed, another engine: nothing to say of any.
new aws.rds.Cluster('live', { engine: 'aurora-postgresql', engineVersion: '14.6' });
new aws.rds.Cluster('major', { engine: 'aurora-postgresql', engineVersion: '13' });
new aws.rds.Cluster('unknown', { engine: 'aurora-postgresql', engineVersion: '13.99' });
new aws.rds.Cluster('configured', { engine: 'aurora-postgresql', engineVersion: config.require('version') });
new aws.rds.Cluster('computed', { engine: 'aurora-postgresql', engineVersion: ['13', '7'].join('.') });
new aws.docdb.Cluster('documents', { engine: 'docdb', engineVersion: '13.7' });
