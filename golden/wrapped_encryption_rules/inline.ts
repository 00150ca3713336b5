import * as aws from "@pulumi/aws";

// this is where the wrapper belongs
export const bucket = new aws.s3.Bucket("bucket", {
  serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } } },
});
export const encryption = new aws.s3.BucketServerSideEncryptionConfiguration("encryption", {
  bucket: bucket.id,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
});
