import * as aws from "@pulumi/aws";

const rules = [{ enabled: true, expiration: { days: 30 } }];
const shared = { versioning: { enabled: true } };

export const versioned = new aws.s3.Bucket("versioned", { versioning: { enabled: true } });
new aws.s3.BucketVersioning("versioned", {
    bucket: versioned.id,
    versioningConfiguration: { status: "Enabled" },
});

export const ruled = new aws.s3.Bucket("ruled", { lifecycleRules: rules });
export const spread = new aws.s3.Bucket("spread", { ...shared });
export const off = new aws.s3.Bucket("off", { versioning: { enabled: false } });
export const copied = new aws.s3.Bucket("copied", {
    versioning: { enabled: true },
    replicationConfiguration: {
        role: "arn:aws:iam::123456789012:role/replication",
        rules: [{ status: "Enabled", destination: { bucket: versioned.arn } }],
    },
});
