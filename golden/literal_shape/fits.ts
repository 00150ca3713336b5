import * as aws from '@pulumi/aws';

declare const periods: number;
declare const limit: string;

// Computed, of several kinds, or right: nothing to say.
new aws.cloudwatch.MetricAlarm('errors', {
  comparisonOperator: 'GreaterThanThreshold',
  evaluationPeriods: periods,
  dimensions: { QueueName: limit },
  tags: { Team: 'orders' },
});
new aws.lb.TargetGroup('web', { port: 80, deregistrationDelay: 30 });
