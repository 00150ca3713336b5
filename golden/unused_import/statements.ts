import * as fs from 'fs';
import * as pulumi from '@pulumi/pulumi';
import * as aws from '@pulumi/aws';
import * as awsx from '@pulumi/awsx';
// Archives of the functions
import archiver from 'archiver';

import { join } from 'path';
import type { Readable } from 'stream';

const config = new pulumi.Config();

new aws.s3.Bucket('releases', {
  tags: { Team: config.get('team') || 'delivery', fs: 'ext4' },
});
