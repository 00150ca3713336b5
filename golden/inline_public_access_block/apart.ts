import * as aws from '@pulumi/aws';

const uploads = new aws.s3.Bucket('uploads');

new aws.s3.BucketPublicAccessBlock('uploads', { bucket: uploads.id, blockPublicAcls: true });
