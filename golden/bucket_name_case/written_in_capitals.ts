import { s3 } from "@pulumi/aws";

const suffix = process.env.ENVIRONMENT_SUFFIX || "dev";

export const logs = new s3.Bucket("logs", { bucket: "Acme_Access_Logs" });
export const images = new s3.BucketV2("images", { bucket: `acmeImages-${suffix}-v2` });
