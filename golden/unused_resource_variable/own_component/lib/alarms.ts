import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Alarms extends pulumi.ComponentResource {
  constructor(name: string, queue: aws.sqs.Queue) {
    super('shop:alarms:Alarms', name);
    new aws.cloudwatch.MetricAlarm(
      `${name}-age`,
      {
        comparisonOperator: 'GreaterThanThreshold',
        evaluationPeriods: 1,
        metricName: 'ApproximateAgeOfOldestMessage',
        namespace: 'AWS/SQS',
        dimensions: { QueueName: queue.name },
        period: 60,
        statistic: 'Maximum',
        threshold: 600,
      },
      { parent: this }
    );
    this.registerOutputs({});
  }
}
