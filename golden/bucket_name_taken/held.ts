import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const environment = pulumi.getStack();
const accountId = aws.getCallerIdentityOutput({}).accountId;

const uploads = new aws.s3.Bucket("uploads", {
    bucket: `shop-uploads-${environment}-${pulumi.getProject()}`,
});

const invoices = new aws.s3.Bucket("invoices", {
    bucket: pulumi.interpolate`shop-invoices-${environment}-${accountId}`,
});

export const names = [uploads.bucket, invoices.bucket];
