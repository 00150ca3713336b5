import { s3 } from '@pulumi/aws';

const bucket = new s3.BucketV2('uploads');

// Only from version 7 on there is a class of this name.
new s3.BucketVersioning('uploads', { bucket: bucket.id, versioningConfiguration: { status: 'Enabled' } });
