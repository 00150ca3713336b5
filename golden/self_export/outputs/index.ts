import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { zone } from './settings';

const region = 'eu-west-1';
const { project, stage } = new pulumi.Config().requireObject<{ project: string; stage: string }>('names');
export const bucket = new aws.s3.Bucket('shop', { tags: { project, stage, zone } });
const queue = new aws.sqs.Queue('shop');

function url() {
  return queue.url;
}

// What others read
export const queueUrl = url();
export const region = region;
export const stage = stage; // of the names
export const project: string = project;
export const zone = zone;
export const bucket = bucket;
export const bucketName = bucket.bucket;
