import * as aws from '@pulumi/aws';

declare const report: aws.lambda.Function;
const bus = new aws.cloudwatch.EventBus('orders');

const nightly = new aws.cloudwatch.EventRule('nightly', {
  eventBusName: bus.name,
  scheduleExpression: 'cron(0 3 * * ? *)',
});

new aws.cloudwatch.EventTarget('nightly', {
  rule: nightly.name,
  eventBusName: bus.name,
  arn: report.arn,
});

new aws.cloudwatch.EventRule('either', {
  eventBusName: bus.name,
  scheduleExpression: 'rate(1 hour)',
  eventPattern: '{"source":["orders"]}',
});
