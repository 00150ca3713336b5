import * as aws from "@pulumi/aws";

export const properties = {
  properties: { metrics: [["AWS/Lambda", "Errors", { FunctionName: "resize" }]] },
};
new aws.ssm.Parameter("metrics", { type: "String", value: JSON.stringify(properties) });
