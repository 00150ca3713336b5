import * as aws from "@pulumi/aws";

// Version 6 of the provider still takes these here.
export const bucket = new aws.s3.Bucket("documents", {
    versioning: { enabled: true },
    lifecycleRules: [{ enabled: true, expiration: { days: 30 } }],
});
