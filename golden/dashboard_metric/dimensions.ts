import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const resize = "image-resize";
const table = new aws.dynamodb.Table("images", {
  attributes: [{ name: "id", type: "S" }],
  hashKey: "id",
  billingMode: "PAY_PER_REQUEST",
});

new aws.cloudwatch.Dashboard("images", {
  dashboardName: "images",
  dashboardBody: pulumi.jsonStringify({
    widgets: [
      {
        type: "metric",
        properties: {
          title: "Functions",
          region: "eu-west-1",
          metrics: [
            ["AWS/Lambda", "Invocations", { FunctionName: resize }],
            [".", "Errors", { FunctionName: resize, stat: "Sum" }],
            [".", "Throttles", { stat: "Sum" }, { FunctionName: resize }],
            [".", "Duration", { stat: "Average", dimensions: { FunctionName: resize, Resource: `${resize}:live` } }],
            ["...", { Resource: `${resize}:next`, label: "next" }],
            [
              "AWS/Lambda",
              "ConcurrentExecutions",
              {
                // the sum of all versions
                stat: "Maximum",
                FunctionName: resize,
              },
            ],
          ],
        },
      },
      {
        type: "metric",
        properties: {
          region: "eu-west-1",
          metrics: [
            ["AWS/DynamoDB", "ConsumedReadCapacityUnits", { dimensions: { TableName: table.name } }],
            ["AWS/DynamoDB", "ConsumedWriteCapacityUnits", "TableName", table.name, { stat: "Sum" }, { label: "writes" }],
            ["AWS/DynamoDB", "ThrottledRequests", { stat: "Sum" }, "TableName", table.name],
          ],
        },
      },
    ],
  }),
});
