import * as aws from "@pulumi/aws";

const topic = new aws.sns.Topic("alerts");
const profile = new aws.iam.InstanceProfile("web");
const group = new aws.lb.TargetGroup("web");
const subnets: string[] = [];

const template = new aws.ec2.LaunchTemplate("web", { iamInstanceProfile: profile.name });
new aws.autoscaling.Group("web", {
    minSize: 1,
    maxSize: 2,
    vpcZoneIdentifiers: subnets,
    targetGroupArns: group.arn,
    launchTemplate: template.id,
});
new aws.cloudwatch.MetricAlarm("errors", {
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
    alarmActions: topic.arn,
});
