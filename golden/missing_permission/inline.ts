import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
const role = new aws.iam.Role("notify", { assumeRolePolicy, managedPolicyArns: [aws.iam.ManagedPolicy.AWSLambdaBasicExecutionRole] });

export const notify = new aws.lambda.Function("notify", {
    role: role.arn,
    runtime: "nodejs22.x",
    handler: "index.handler",
    code: new pulumi.asset.AssetArchive({
        "index.js": new pulumi.asset.StringAsset(`
const { SNSClient, PublishCommand } = require("@aws-sdk/client-sns");
exports.handler = async () => new SNSClient({}).send(new PublishCommand({ TopicArn: process.env.TOPIC, Message: "done" }));
`),
    }),
});
