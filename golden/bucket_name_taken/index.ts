import * as aws from "@pulumi/aws";

const reports = new aws.s3.Bucket("reports", {
    bucket: "monthly-reports",
});

export const reportsName = reports.bucket;
