import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const acl = new pulumi.Config().get("acl") ?? "private";

const site = new aws.s3.Bucket("site", { acl: "public-read" });
const logs = new aws.s3.Bucket("logs", { acl: "log-delivery-write" });
const asked = new aws.s3.Bucket("asked", { acl });

export const names = [site.bucket, logs.bucket, asked.bucket];
