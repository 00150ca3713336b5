import { cloudtrail, s3 } from "@pulumi/aws";

const auditBucket = new s3.Bucket("audit", {
    tags: { Purpose: "audit" },
});

const trail = new cloudtrail.Trail("audit", {
    s3BucketName: auditBucket.bucket,
    isMultiRegionTrail: true,
    enableLogFileValidation: true,
});

export const trailArn = trail.arn;
