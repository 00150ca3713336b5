import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const devAccount = config.get("devAccount") || "123456789012";

new aws.lb.Listener("https", {
  loadBalancerArn: config.require("balancer"),
  port: 443,
  certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/example",
  defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }],
});

export const queue = aws.sqs.Queue.get("orders", "https://sqs.us-east-1.amazonaws.com/123456789012/orders");

new aws.iam.Role("accounts", {
  assumeRolePolicy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: ["arn:aws:iam::111111111111:root", "arn:aws:iam::222222222222:root"] },
        Action: "sts:AssumeRole",
      },
    ],
  }),
});

const trusted: string = "arn:aws:iam::123456789012:root";
export const accounts = [devAccount, trusted];
