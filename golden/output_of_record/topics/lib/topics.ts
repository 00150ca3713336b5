import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export function createTopics(stage: string, opts?: pulumi.ComponentResourceOptions) {
  const orders = new aws.sns.Topic(`orders-${stage}`, {}, opts);
  const returns = new aws.sns.Topic(`returns-${stage}`, {}, opts);

  return {
    arns: pulumi.output({
      orders: orders.arn,
      returns: returns.arn,
    }),
    topics: { orders, returns },
  };
}

export const createAlarms = (topicArns: pulumi.Output<Record<string, string>>, count: number) =>
  new aws.cloudwatch.MetricAlarm("orders", {
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: count,
    alarmActions: [topicArns.apply((arns) => arns.orders)],
  });
