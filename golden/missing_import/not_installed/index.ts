import * as aws from "@pulumi/aws";

const suffix = new random.RandomId("suffix", { byteLength: 4 });

export const bucket = new aws.s3.Bucket("uploads", { bucket: suffix.hex });
