import * as aws from "@pulumi/aws";

const west = new aws.Provider("west", { region: "us-west-2" });
const auditBucket = new aws.s3.Bucket("audit", {}, { provider: west });

export const trail = new aws.cloudtrail.Trail("audit", { s3BucketName: auditBucket.id });
