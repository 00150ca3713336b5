import * as aws from '@pulumi/aws';

const bucket = new aws.s3.Bucket('audit', { versioning: { enabled: true, mfaDelete: true } });

new aws.s3.BucketVersioning('audit', {
  bucket: bucket.id,
  versioningConfiguration: {
    status: 'Enabled',
    mfaDelete: 'Enabled',
  },
});
