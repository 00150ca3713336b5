import * as aws from "@pulumi/aws";

const common = { Team: "payments" };

// S3 tells them apart
new aws.s3.Bucket("uploads", { tags: { ...common, team: "payments" } });

new aws.iam.Role("worker", {
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
    tags: { ...common, Team: "orders", Name: "worker" },
});
