import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

declare const logs: aws.s3.Bucket;
declare const arn: string;
declare const selectors: aws.types.input.cloudtrail.TrailEventSelector[];

new aws.cloudtrail.Trail("objects", {
    s3BucketName: logs.id,
    eventSelectors: [
        {
            dataResources: [
                { type: "AWS::S3::Object", values: ["arn:aws:s3", pulumi.interpolate`${logs.arn}/`] },
                { type: "AWS::Lambda::Function", values: ["arn:aws:lambda"] },
            ],
        },
    ],
});
new aws.cloudtrail.Trail("computed", { s3BucketName: logs.id, eventSelectors: [{ dataResources: [{ type: "AWS::S3::Object", values: [arn] }] }] });
new aws.cloudtrail.Trail("elsewhere", { s3BucketName: logs.id, eventSelectors: selectors });
