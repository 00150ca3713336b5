import * as aws from "@pulumi/aws";

const queue = new aws.sqs.Queue("jobs");

new aws.ssm.Parameter("jobs", {
  type: "String",
  value: JSON.stringify({ queue }),
});
