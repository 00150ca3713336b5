import * as aws from "@pulumi/aws";

const bucket = new aws.s3.Bucket("invoices", { bucket: "acmeInvoices" });

new aws.iam.Policy("read", {
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::acmeInvoices/*" }],
    }),
});

export const name = bucket.bucket;
