import * as aws from '@pulumi/aws';

declare const block: Record<string, boolean>;

export const uploads = new aws.s3.Bucket('uploads', { publicAccessBlock: block }).id;
