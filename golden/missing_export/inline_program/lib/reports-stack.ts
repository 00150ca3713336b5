import * as aws from '@pulumi/aws';

export interface Report {
  name: string;
}

const bucket = new aws.s3.Bucket('reports');

export const bucketName = bucket.id;
