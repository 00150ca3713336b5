import * as aws from "@pulumi/aws";
import { asset } from "@pulumi/pulumi";

const role = new aws.iam.Role("headers", {
    assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Action: "sts:AssumeRole",
                Principal: { Service: ["lambda.amazonaws.com", "edgelambda.amazonaws.com"] },
            },
        ],
    }),
});

export const headers = new aws.lambda.Function("headers", {
    publish: true,
    role: role.arn,
    handler: "index.handler",
    runtime: "nodejs22.x",
    code: new asset.FileArchive("./headers"),
});
