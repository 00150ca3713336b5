import * as aws from '@pulumi/aws';

declare const logs: aws.cloudwatch.LogGroup;
const metricTransformation = { name: 'Errors', namespace: 'Shop', value: '1' };

new aws.cloudwatch.LogMetricFilter('errors', { logGroupName: logs.name, pattern: 'ERROR*', metricTransformation });
new aws.cloudwatch.LogMetricFilter('several', { logGroupName: logs.name, pattern: '*Timeout* *Refused*', metricTransformation });
