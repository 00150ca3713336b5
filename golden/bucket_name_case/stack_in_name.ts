import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const account = aws.getCallerIdentityOutput().accountId;
const stack = pulumi.getStack();

const uploads = new aws.s3.Bucket('uploads', {
  bucket: `uploads-${pulumi.getStack()}`,
  tags: { Stack: pulumi.getStack() },
});
const reports = new aws.s3.Bucket('reports', { bucket: pulumi.interpolate`reports-${stack}-${account}` });

// made small already
const thumbnails = new aws.s3.Bucket('thumbnails', { bucket: `thumbnails-${stack}`.toLowerCase() });
const exported = new aws.s3.Bucket('exported', { bucket: `exported-${pulumi.getStack().toLowerCase()}` });

export const names = [uploads.bucket, reports.bucket, thumbnails.bucket, exported.bucket];
