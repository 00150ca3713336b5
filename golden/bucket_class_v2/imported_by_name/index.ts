import { Bucket, BucketV2 } from "@pulumi/aws/s3";
import { BucketVersioningV2 } from "@pulumi/aws/s3";

export const old = new Bucket("old");
export const bucket = new BucketV2("new");
export const versioning = new BucketVersioningV2("new", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });
