import * as aws from "@pulumi/aws";

const rule = { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };

new aws.s3.BucketServerSideEncryptionConfiguration("a", { bucket: "a", serverSideEncryptionConfiguration: { rules: [rule] } });
new aws.s3.BucketServerSideEncryptionConfiguration("b", { bucket: "b", serverSideEncryptionConfiguration: { rule: rule } });
