import * as aws from "@pulumi/aws";

const scans = new aws.s3.Bucket("scans", { forceDestroy: true });
// What the load balancer writes
const logs = new aws.s3.BucketV2("log-bucket");

new aws.s3.BucketPolicy("log-delivery", {
    bucket: logs.id,
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            { Effect: "Allow", Principal: { Service: "delivery.logs.amazonaws.com" }, Action: "s3:PutObject", Resource: "*" },
            {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: "*",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    }),
});

export const names = [scans.bucket, logs.bucket];
