import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { S3Client } from "@aws-sdk/client-s3";

// A provider that nothing uses is a fault of another kind.
const usEast1 = new aws.Provider("us-east-1", { region: "us-east-1" });
const network = new pulumi.StackReference("shop/network/prod");
const client = new S3Client({});
const { arn } = new aws.sns.Topic("alerts");
const first = new aws.sqs.Queue("first"), second = new aws.sqs.Queue("second");
const third = /* the slow one */ new aws.sqs.Queue("third");
const fourth = new aws.sqs.Queue("fourth") as unknown;
