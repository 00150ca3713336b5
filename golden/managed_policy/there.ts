import * as aws from "@pulumi/aws";

// arn:aws:iam::aws:policy/ConfigRole is not one
const policies = [
    "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
    "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
    "arn:aws:iam::aws:policy/ReadOnlyAccess",
    "arn:aws:iam::aws:policy/aws-service-role/AWSNewServiceRolePolicy",
    "arn:aws:iam::111122223333:policy/ConfigRole",
    "arn:aws:iam::aws:policy/readonlyaccess",
];

export const attached = policies.map(
    (policyArn, index) => new aws.iam.RolePolicyAttachment(`audit-${index}`, { role: "audit", policyArn }),
);
