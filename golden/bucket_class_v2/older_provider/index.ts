import * as aws from "@pulumi/aws";

export const uploads = new aws.s3.BucketV2("uploads");
export const versioning = new aws.s3.BucketVersioningV2("uploads", {
  bucket: uploads.id,
  versioningConfiguration: { status: "Enabled" },
});
