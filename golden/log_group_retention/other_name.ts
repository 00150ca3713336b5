import * as aws from "@pulumi/aws";

// unknown-property gives it its name.
new aws.cloudwatch.LogGroup("app", { retentionDays: 7 });
