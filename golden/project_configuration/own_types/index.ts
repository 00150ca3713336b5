import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const images = new pulumi.Config().requireObject<string[]>("images");

export const bucketName = new aws.s3.Bucket("releases", { tags: { Image: images[0] } }).id;
