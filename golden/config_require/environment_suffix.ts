import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const environmentSuffix = config.require('environmentSuffix');

export const uploads = new aws.s3.Bucket(`uploads-${environmentSuffix}`).id;
