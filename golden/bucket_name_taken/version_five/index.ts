import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const scans = new aws.s3.Bucket("scans", {
    bucket: `scans-${pulumi.getStack()}`,
});

export const scansName = scans.bucket;
