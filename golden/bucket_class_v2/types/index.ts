import { Archive } from './lib/archive';
import { replicate } from './lib/replicate';

const archive = new Archive('letters');

export const bucketName = archive.bucket.bucket;
export const role = replicate(archive.bucket).arn;
