import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export const bucket = new aws.s3.Bucket("uploads", { bucket: `uploads-${pulumi.getStack()}` });
