import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const west = new aws.Provider("west", { region: "us-west-2" });

const scans = new aws.s3.Bucket("scans", { bucket: `scans-${pulumi.getStack()}` }, { provider: west });

export const scansName = scans.bucket;
