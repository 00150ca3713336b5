import * as aws from "@pulumi/aws";

declare const logGroupName: string;
const metricTransformation = { name: "Errors", namespace: "Shop", value: "1" };

new aws.cloudwatch.LogMetricFilter("fields", { logGroupName, pattern: "[time, level=ERR*, ...]", metricTransformation });
new aws.cloudwatch.LogMetricFilter("json", { logGroupName, pattern: '{ $.level = "ERR*" }', metricTransformation });
new aws.cloudwatch.LogMetricFilter("expression", { logGroupName, pattern: "%ERR.*%", metricTransformation });
new aws.cloudwatch.LogMetricFilter("quoted", { logGroupName, pattern: '"5 * 3"', metricTransformation });
new aws.cloudwatch.LogMetricFilter("word", { logGroupName, pattern: "?ERROR ?Exception", metricTransformation });
