import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const code = new pulumi.asset.FileArchive("./dist");
const provider = new aws.Provider("ireland", { region: "eu-west-1" });

const role = new aws.iam.Role("orders", {
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
}, { provider });

new aws.iam.RolePolicyAttachment("orders-logs", {
    role: role.name,
    policyArn: "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
}, { provider });

const place = new aws.lambda.Function("place", {
    runtime: "nodejs22.x",
    handler: "place.handler",
    role: role.arn,
    code,
    tracingConfig: { mode: "Active" },
}, { provider });

const cancel = new aws.lambda.Function("cancel", {
    runtime: "nodejs22.x",
    handler: "cancel.handler",
    role: role.arn,
    code,
    tracingConfig: { mode: "Active" },
}, { provider, dependsOn: place });

export const functions = [place.arn, cancel.arn];
