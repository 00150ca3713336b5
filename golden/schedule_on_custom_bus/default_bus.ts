import * as aws from "@pulumi/aws";

const bus = new aws.cloudwatch.EventBus("orders");
new aws.cloudwatch.EventRule("default", { eventBusName: "default", scheduleExpression: "rate(1 hour)" });
new aws.cloudwatch.EventRule("none", { scheduleExpression: "rate(1 hour)" });
new aws.cloudwatch.EventRule("events", { eventBusName: bus.name, eventPattern: "{}" });
