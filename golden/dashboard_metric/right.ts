import * as aws from "@pulumi/aws";

const fn = "resize";

new aws.cloudwatch.Dashboard("right", {
  dashboardName: "right",
  dashboardBody: JSON.stringify({
    widgets: [
      {
        type: "metric",
        properties: {
          metrics: [
            ["AWS/Lambda", "Errors", "FunctionName", fn, { id: "m1", visible: false, yAxis: "right", region: "eu-west-1" }],
            [".", "Invocations", ".", "."],
            [{ expression: "m1 * 100", label: "Errors in percent", id: "e1" }],
          ],
        },
      },
    ],
  }),
});

export const query = { metrics: [["AWS/Lambda", "Errors", { FunctionName: fn }]] };
