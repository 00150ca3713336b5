import * as aws from "@pulumi/aws";

new aws.cloudwatch.EventRule("every", { scheduleExpression: "every 6 hours" });
new aws.cloudwatch.EventRule("bare", { scheduleExpression: '1 day' });
new aws.cloudwatch.EventRule("plural", { scheduleExpression: "rate(1 hours)" });
new aws.cloudwatch.EventRule("singular", { scheduleExpression: "rate(5 minute)" });
new aws.cloudwatch.EventRule("unix", { scheduleExpression: "cron(0 3 * * *)" });
