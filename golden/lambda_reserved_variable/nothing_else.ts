import * as pulumi from "@pulumi/pulumi";
import { lambda, iam } from "@pulumi/aws";

declare const role: iam.Role;
const awsRegion = process.env.AWS_REGION || "us-east-1";
const stackName = pulumi.getStack();

export const rotate = new lambda.Function("rotate", {
    runtime: "python3.13",
    handler: "rotate.handler",
    role: role.arn,
    code: new pulumi.asset.FileArchive("./rotate"),

    environment: {
        variables: {
            AWS_REGION: awsRegion,
        },
    },

    tags: { stack: stackName },
});
