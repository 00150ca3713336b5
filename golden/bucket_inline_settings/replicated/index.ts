import * as aws from "@pulumi/aws";

const west = new aws.Provider("west", { region: "us-west-2" });
const role = new aws.iam.Role("replication", { assumeRolePolicy: "{}" });

const source = new aws.s3.Bucket("orders", { versioning: { enabled: true } });
const target = new aws.s3.Bucket("orders-copy", { versioning: { enabled: true } }, { provider: west });

new aws.s3.BucketReplicationConfig("orders", {
    bucket: source.id,
    role: role.arn,
    rules: [{ status: "Enabled", destination: { bucket: target.arn } }],
});
