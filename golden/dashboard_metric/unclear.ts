import * as aws from "@pulumi/aws";

const dimensions = { FunctionName: "resize" };

new aws.cloudwatch.Dashboard("unclear", {
  dashboardName: "unclear",
  dashboardBody: JSON.stringify({
    widgets: [
      {
        type: "metric",
        properties: {
          metrics: [
            ["AWS/Lambda", "Errors", { stat: "Sum", dimensions }],
            ["AWS/Lambda", "Errors", { ...dimensions }],
            ["Shop", "Orders", { stat: "Sum", country: "fr" }],
            ["...", { Resource: "resize:next" }],
            ["AWS/Lambda", "Duration", "FunctionName", "resize", { stat: "p99" }, { stat: "Average" }],
          ],
        },
      },
    ],
  }),
});
