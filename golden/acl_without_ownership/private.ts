import * as aws from "@pulumi/aws";

const orders = new aws.s3.Bucket("orders");
// nobody else's
new aws.s3.BucketAcl("orders", { bucket: orders.id, acl: "private" });

const invoices = new aws.s3.BucketV2("invoices");
const invoicesAcl = new aws.s3.BucketAclV2("invoices", {
    bucket: invoices.bucket,
    acl: "private",
});

// what waits for the list
const letters = new aws.s3.Bucket("letters");
const lettersAcl = new aws.s3.BucketAcl("letters", { bucket: letters.id, acl: "private" });
new aws.s3.BucketVersioning(
    "letters",
    { bucket: letters.id, versioningConfiguration: { status: "Enabled" } },
    { dependsOn: [lettersAcl] },
);

// a list is taken here
const reports = new aws.s3.Bucket("reports");
const reportsOwnership = new aws.s3.BucketOwnershipControls("reports", {
    bucket: reports.id,
    rule: { objectOwnership: "ObjectWriter" },
});
new aws.s3.BucketAcl("reports", { bucket: reports.id, acl: "private" }, { dependsOn: [reportsOwnership] });

export const acls = ["a", "b"].map((name) => new aws.s3.BucketAcl(name, { bucket: orders.id, acl: "private" }).id);
export const names = [orders.bucket, invoices.bucket, letters.bucket, reports.bucket];
