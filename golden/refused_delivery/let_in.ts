import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const logs = new aws.s3.Bucket("logs");
const account = aws.elb.getServiceAccountOutput();

const logsPolicy = new aws.s3.BucketPolicy("logs", {
    bucket: logs.id,
    policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: account.arn }, Action: "s3:PutObject", Resource: pulumi.interpolate`${logs.arn}/*` }],
    }),
});

const balancer = new aws.lb.LoadBalancer("web", {
    accessLogs: { bucket: logs.bucket, enabled: true },
}, { dependsOn: [logsPolicy] });

// written by a helper: it may let anybody in
const trailBucket = new aws.s3.Bucket("trail");
new aws.s3.BucketPolicy("trail", { bucket: trailBucket.id, policy: trailBucket.arn.apply(arn => policyFor(arn)) });
new aws.cloudtrail.Trail("trail", { s3BucketName: trailBucket.id });

declare function policyFor(arn: string): string;
export const url = balancer.dnsName;
