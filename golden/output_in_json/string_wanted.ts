import * as crypto from "crypto";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const queue = new aws.sqs.Queue("jobs");

function policyFor(arn: pulumi.Output<string>): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "sqs:*", Resource: arn }] });
}

new aws.iam.Policy("jobs", { policy: policyFor(queue.arn) });

const digest = crypto
  .createHash("sha256")
  .update(JSON.stringify({ url: queue.url }))
  .digest("hex");

new aws.ssm.Parameter(`jobs-${digest}`, { type: "String", value: "1" });
