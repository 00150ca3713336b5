import * as aws from "@pulumi/aws";

export const pattern = { Action: "*:Delete*" };

new aws.iam.Policy("guard", {
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            { Effect: "Deny", Action: "*", Resource: "arn:aws:s3:::ledger/*" },
            { Effect: "Allow", Action: ["ec2:Describe*", "s3:*"], Resource: "arn:aws:s3:::ledger" },
        ],
    }),
});
