import * as aws from "@pulumi/aws";

const key = new aws.kms.Key("logs", {
    policy: aws.getCallerIdentity().then(identity => JSON.stringify({
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${identity.accountId}:root` },
            Action: "kms:*",
            Resource: "*",
        }],
    })),
});

export const group = new aws.cloudwatch.LogGroup("logs", { kmsKeyId: key.arn });
