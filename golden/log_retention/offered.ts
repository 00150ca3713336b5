import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();

new aws.cloudwatch.LogGroup('orders', { retentionInDays: 2557 });
new aws.cloudwatch.LogGroup('ledger', { retentionInDays: 0 });
new aws.cloudwatch.LogGroup('audit', { retentionInDays: config.requireNumber('auditDays') });
new aws.cloudwatch.LogGroup('debug', { retentionInDays: Math.min(45, 30) });
new aws.rds.Instance('orders', { instanceClass: 'db.t4g.medium', backupRetentionPeriod: 35, performanceInsightsRetentionPeriod: 731 });
new aws.kinesis.Stream('orders', { retentionPeriod: 48 });
