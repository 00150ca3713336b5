import * as aws from "@pulumi/aws";

const shared = { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] };

new aws.s3.BucketServerSideEncryptionConfiguration("elsewhere", { bucket: "a", serverSideEncryptionConfiguration: shared });
new aws.s3.BucketServerSideEncryptionConfiguration("both", {
  bucket: "b",
  rules: shared.rules,
  serverSideEncryptionConfiguration: { rules: [] },
});
new aws.s3.BucketServerSideEncryptionConfiguration("comment", {
  bucket: "c",
  serverSideEncryptionConfiguration: {
    // required by the auditors
    rules: shared.rules,
  },
});
