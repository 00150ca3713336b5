import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const accountId = pulumi.output(aws.getCallerIdentity()).accountId;
const region = aws.getRegionOutput().name;

const key = new aws.kms.Key("audit");

const bucket = new aws.s3.Bucket("audit");

new aws.cloudtrail.Trail("audit", { s3BucketName: bucket.id, kmsKeyId: key.arn });

new aws.cloudwatch.LogGroup("audit", { kmsKeyId: key.arn });

export const where = pulumi.interpolate`${accountId}/${region}`;
