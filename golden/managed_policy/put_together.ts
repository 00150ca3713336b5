import * as aws from "@pulumi/aws";

const service = (name: string) => `arn:aws:iam::aws:policy/${name}`;

new aws.iam.RolePolicyAttachment("worker", { role: "worker", policyArn: service("AWSLambdaBasicExecutionRole") });

// the ARN goes on
new aws.iam.RolePolicyAttachment("other", {
    role: "other",
    policyArn: "arn:aws:iam::aws:policy/service-role" + "/AWSLambdaBasicExecutionRole",
});
