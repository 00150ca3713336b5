import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { policy } from "./policy";

const assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
const code = new pulumi.asset.AssetArchive({
    "index.mjs": new pulumi.asset.StringAsset(`
import { SQSClient, SendMessageCommand } from "@aws-sdk/client-sqs";
import { STSClient, GetCallerIdentityCommand } from "@aws-sdk/client-sts";
export const handler = async () => {
  await new STSClient({}).send(new GetCallerIdentityCommand({}));
  await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: process.env.QUEUE, MessageBody: "done" }));
};
`),
});
const allowed = new aws.iam.Role("allowed", { assumeRolePolicy, managedPolicyArns: [aws.iam.ManagedPolicy.AmazonSQSFullAccess] });
const elsewhere = new aws.iam.Role("elsewhere", { assumeRolePolicy, inlinePolicies: [{ name: "queue", policy }] });
const other = new aws.iam.Role("other", { assumeRolePolicy, managedPolicyArns: ["arn:aws:iam::210987654321:policy/ours"] });

export const functions = [allowed, elsewhere, other].map((role) => role.arn);
new aws.lambda.Function("allowed", { role: allowed.arn, runtime: "nodejs22.x", handler: "index.handler", code });
new aws.lambda.Function("elsewhere", { role: elsewhere.arn, runtime: "nodejs22.x", handler: "index.handler", code });
new aws.lambda.Function("other", { role: other.arn, runtime: "nodejs22.x", handler: "index.handler", code });
