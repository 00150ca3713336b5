import * as aws from "@pulumi/aws";
import { harden } from "@shop/buckets";

const scans = new aws.s3.Bucket("scans");
harden(scans, { name: "scans" });

export const scansName = scans.bucket;
