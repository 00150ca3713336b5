import * as aws from "@pulumi/aws";

declare const role: aws.iam.Role;
declare const bucket: aws.s3.Bucket;

const configuration = { roleArn: role.arn, bucketArn: bucket.arn };

new aws.kinesis.FirehoseDeliveryStream("orders", {
    destination: "s3",
    extendedS3Configuration: configuration,
});
new aws.kinesis.FirehoseDeliveryStream("returns", {
    extendedS3Configuration: { roleArn: role.arn, bucketArn: bucket.arn, bufferingSize: 64 },
    destination: "extendedS3",
});
