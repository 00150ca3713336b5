import * as aws from '@pulumi/aws';

new aws.cloudwatch.MetricAlarm('errors', {
  comparisonOperator: 'GreaterThanThreshold',
  evaluationPeriods: 'two',
  period: '007',
});
