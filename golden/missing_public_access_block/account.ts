import * as aws from "@pulumi/aws";

new aws.s3.AccountPublicAccessBlock("account", { blockPublicAcls: true, blockPublicPolicy: true });

export const scans = new aws.s3.Bucket("scans");
