import * as aws from "@pulumi/aws";

// in version 6 the conditions of a policy take any operator
export const policy = new aws.iam.Policy("pass", {
    policy: {
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Action: "iam:PassRole",
                Resource: "*",
                Condition: { StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" } },
            },
        ],
    },
});
