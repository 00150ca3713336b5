import * as aws from '@pulumi/aws';

new aws.cloudwatch.LogGroup('payments', { name: '/ecs/payments', retentionInDays: 2555 });
new aws.cloudwatch.LogGroup('audit', {
  name: '/ecs/audit',
  retentionInDays: 7 * 365, // the law
});
new aws.cloudwatch.LogGroup('orders', { retentionInDays: 10 });
