import * as aws from "@pulumi/aws";

const minutes = 5;
new aws.cloudwatch.EventRule("rate", { scheduleExpression: "rate(6 hours)" });
new aws.cloudwatch.EventRule("cron", { scheduleExpression: "cron(0 3 * * ? *)" });
new aws.cloudwatch.EventRule("computed", { scheduleExpression: `rate(${minutes} minute)` });
new aws.scheduler.Schedule("once", {
    scheduleExpression: "at(2027-01-01T00:00:00)",
    flexibleTimeWindow: { mode: "OFF" },
    target: { arn: "arn:aws:sqs:eu-west-1:210987654321:orders", roleArn: "arn:aws:iam::210987654321:role/once" },
});
