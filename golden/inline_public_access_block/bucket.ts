import * as aws from '@pulumi/aws';

const uploads = new aws.s3.Bucket('uploads-bucket', {
  tags: { Team: 'shop' },
  publicAccessBlock: {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  },
});

export const uploadsArn = uploads.arn;
