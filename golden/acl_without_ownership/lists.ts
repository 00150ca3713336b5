import * as aws from "@pulumi/aws";

const target = new aws.s3.Bucket("target");
new aws.s3.BucketAcl("target", { bucket: target.id, acl: "log-delivery-write" });

const site = new aws.s3.Bucket("site");
new aws.s3.BucketAcl("site", { bucket: site.id, acl: "public-read" });
