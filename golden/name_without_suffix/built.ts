import * as aws from "@pulumi/aws";

const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || "dev";
const prefix = `shop-${environmentSuffix}`;
const queueName = "orders";

function alarms(topic: aws.sns.Topic): void {
    new aws.cloudwatch.MetricAlarm("age", {
        name: "oldest-order", comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1,
        metricName: "ApproximateAgeOfOldestMessage", namespace: "AWS/SQS", alarmActions: [topic.arn],
    });
}

new aws.sqs.Queue("orders", { name: `${prefix}-orders` });
new aws.sqs.Queue("returns", { name: queueName });
new aws.sqs.Queue("refunds", { namePrefix: "refunds" });
alarms(new aws.sns.Topic(`changes-${environmentSuffix}`));
