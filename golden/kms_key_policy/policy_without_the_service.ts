import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const identity = aws.getCallerIdentityOutput();

const plain = new aws.kms.Key("plain", {
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "Account",
                Effect: "Allow",
                Principal: { AWS: "arn:aws:iam::111122223333:root" },
                Action: "kms:*",
                Resource: "*",
            },
        ],
    }),
});

const applied = new aws.kms.Key("applied", {
    policy: identity.accountId.apply(account => JSON.stringify({
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: "kms:*",
            Resource: "*",
        }],
    })),
});

export const groups = [
    new aws.cloudwatch.LogGroup("plain", { kmsKeyId: plain.arn }),
    new aws.cloudwatch.LogGroup("applied", { kmsKeyId: applied.arn }),
];
