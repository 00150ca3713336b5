import * as aws from '@pulumi/aws';

// Inside a backup's rule it is an argument.
new aws.backup.Plan('daily', {
  rules: [
    {
      ruleName: 'daily',
      targetVaultName: 'shop',
      schedule: 'cron(0 3 * * ? *)',
      lifecycle: { deleteAfter: 35 },
    },
  ],
});

new aws.sqs.Queue('orders', {}, { protect: true, ignoreChanges: ['tags'] });
