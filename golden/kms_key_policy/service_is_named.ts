import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const account = aws.getCallerIdentityOutput().accountId;
const region = aws.getRegionOutput().name;

const named = new aws.kms.Key("named", {
    policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { AWS: pulumi.interpolate`arn:aws:iam::${account}:root` },
                Action: "kms:*",
                Resource: "*",
            },
            {
                Effect: "Allow",
                Principal: { Service: pulumi.interpolate`logs.${region}.amazonaws.com` },
                Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:GenerateDataKey*"],
                Resource: "*",
            },
        ],
    }),
});

const apart = new aws.kms.Key("apart");

new aws.kms.KeyPolicy("apart", {
    keyId: apart.keyId,
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            { Effect: "Allow", Principal: { Service: "logs.eu-west-1.amazonaws.com" }, Action: "kms:*", Resource: "*" },
        ],
    }),
});

// far too open, but nothing is refused
const everybody = new aws.kms.Key("everybody", {
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:*", Resource: "*" }],
    }),
});

export const groups = [named, apart, everybody].map(
    (key, index) => new aws.cloudwatch.LogGroup(`group-${index}`, { kmsKeyId: key.arn }),
);

new aws.cloudwatch.LogGroup("named", { kmsKeyId: named.arn });
new aws.cloudwatch.LogGroup("apart", { kmsKeyId: apart.arn });
new aws.cloudwatch.LogGroup("everybody", { kmsKeyId: everybody.arn });
