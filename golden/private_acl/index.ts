import * as aws from "@pulumi/aws";

const orders = new aws.s3.Bucket("orders", {
    acl: "private",
    forceDestroy: true,
});
const copies = new aws.s3.BucketV2("copies", { acl: aws.s3.CannedAcl.Private });
const drafts = new aws.s3.Bucket("drafts", { acl: "private" }, { protect: true });

export const names = [orders.bucket, copies.bucket, drafts.bucket];
