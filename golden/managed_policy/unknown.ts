import * as aws from "@pulumi/aws";

const role = new aws.iam.Role("flow-logs", {
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "vpc-flow-logs.amazonaws.com" }),
});

new aws.iam.RolePolicyAttachment("flow-logs", {
    role,
    policyArn: "arn:aws:iam::aws:policy/service-role/VPCFlowLogsDeliveryRolePolicy",
});

new aws.iam.RolePolicyAttachment("read", {
    role,
    policyArn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAcess",
});
