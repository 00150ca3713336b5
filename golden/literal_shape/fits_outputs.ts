import * as aws from "@pulumi/aws";

const topic = new aws.sns.Topic("alerts");
const first = new aws.lb.LoadBalancer("first");
const template = new aws.ec2.LaunchTemplate("web");
const hosts = topic.arn as any;

new aws.cloudwatch.MetricAlarm("errors", {
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
    alarmActions: [topic.arn],
    okActions: topic.arn.apply((arn) => [arn]),
    insufficientDataActions: hosts,
});
new aws.lb.LoadBalancer("second", { subnets: first.subnets, securityGroups: first.securityGroups });

// Nothing of the object goes by that name, and this one asks for more.
new aws.autoscaling.Group("web", { minSize: 1, maxSize: 2, launchTemplate: template.arn });
new aws.lambda.Function("job", { role: "arn:aws:iam::123456789012:role/job", loggingConfig: topic.arn });
