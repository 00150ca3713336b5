import * as aws from "@pulumi/aws";

const policy = aws.iam.getPolicyDocumentOutput({
    statements: [{
        actions: ["s3:GetObject"],
        resources: ["*"],
    }],
});

export const encryption = new aws.s3.BucketServerSideEncryptionConfiguration("uploads", {
    bucket: "uploads",
    serverSideEncryptionConfiguration: {
        rule: {
            bucketKeyEnabled: true,
            applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" },
        },
    },
});
