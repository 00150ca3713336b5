import * as pulumi from "@pulumi/pulumi";
import { cloudwatch, sns } from "@pulumi/aws";

const config = new pulumi.Config();
const alerts = new sns.Topic("alerts");

if (config.getBoolean("alarms")) {
    const cpuAlarm: cloudwatch.MetricAlarm = new cloudwatch.MetricAlarm("cpu", {
        comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 2,
        metricName: "CPUUtilization", namespace: "AWS/EC2", period: 300, statistic: "Average", threshold: 80,
        alarmActions: [alerts.arn],
    });
}

for (const address of config.requireObject<string[]>("addresses")) {
    const subscription = new sns.TopicSubscription(`alerts-${address}`, { topic: alerts.arn, protocol: "email", endpoint: address }); // to be confirmed
}

let dashboard = new cloudwatch.Dashboard("overview", { dashboardName: "overview", dashboardBody: JSON.stringify({ widgets: [] }) })

// A function of its own: the other name is not this one.
function subscribe(address: string): string {
    const dashboard = address.toLowerCase();
    return dashboard;
}

export const topicArn = alerts.arn;
export const first = subscribe("Ops@shop.test");
