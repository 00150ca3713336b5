import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const audit = new aws.s3.Bucket("audit", { bucket: pulumi.interpolate`shop-audit-${pulumi.getStack()}-${aws.getCallerIdentityOutput().accountId}` });

const boundary = new aws.iam.Policy("boundary", {
    name: "shop-permission-boundary",
    policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] }),
});

export const arns = [audit.arn, boundary.arn];
