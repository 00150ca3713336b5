import { BucketServerSideEncryptionConfigurationV2 } from "@pulumi/aws/s3";

export const encryption = new BucketServerSideEncryptionConfigurationV2("uploads", {
    serverSideEncryptionConfiguration: {
        rule: {
            applyServerSideEncryptionByDefault: {
                sseAlgorithm: "AES256",
            },
        },
    },
    bucket: "uploads",
});
