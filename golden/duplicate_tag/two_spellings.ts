import * as aws from "@pulumi/aws";

const provider = new aws.Provider("main", {
    region: "eu-west-1",
    defaultTags: { tags: { Environment: "prod", Team: "payments" } },
});

const common = { team: "payments", costCenter: "4711" };

export const role = new aws.iam.Role("worker", {
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
    tags: { ...common, CostCenter: "4711", Name: "worker" },
}, { provider });
