import * as aws from "@pulumi/aws";

function shut(bucket: aws.s3.Bucket, name: string) {
    return new aws.s3.BucketPublicAccessBlock(name, { bucket: bucket.id, blockPublicAcls: true });
}

const scans = new aws.s3.Bucket("scans");
shut(scans, "scans");
