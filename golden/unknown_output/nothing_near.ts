import * as aws from "@pulumi/aws";

const bucket = new aws.s3.Bucket("files");
const repository = new aws.ecr.Repository("web");

// No output is like it, or what is like it is an object.
export const cost = bucket.monthlyCost;
export const scan = repository.imageScanning;

// A call is another tool's method, whatever it is like.
bucket.bucketArn();
