import * as aws from "@pulumi/aws";

declare const elsewhere: aws.s3.Bucket;

const logs = new aws.s3.Bucket("logs");
const ownership = new aws.s3.BucketOwnershipControls("logs", {
    bucket: logs.id,
    rule: { objectOwnership: "BucketOwnerPreferred" },
});
new aws.s3.BucketAcl("logs", { bucket: logs.id, acl: "log-delivery-write" }, { dependsOn: [ownership] });

const plain = new aws.s3.Bucket("plain", { acl: "private" });
new aws.s3.BucketAcl("elsewhere", { bucket: elsewhere.id, acl: "log-delivery-write" });
new aws.s3.BucketAcl("private", { bucket: elsewhere.id, acl: "private" });

export const plainName = plain.bucket;
