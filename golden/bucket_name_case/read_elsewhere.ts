import * as aws from "@pulumi/aws";

const name = "acmeInvoices";
const bucket = new aws.s3.Bucket("invoices", { bucket: name });
const other = new aws.ssm.Parameter("bucket-name", { type: "String", value: name });

export const outputs = [bucket.arn, other.name];
