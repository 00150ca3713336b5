import * as aws from "@pulumi/aws";

const store = new aws.s3.Bucket("artifacts");

export const pipeline = new aws.codepipeline.Pipeline("shop", {
    roleArn: "arn:aws:iam::111122223333:role/pipeline",
    artifactStore: { location: store.bucket, type: "S3" },
    stages: [],
}).arn;
