import * as aws from '@pulumi/aws';

export const nat = new aws.ec2.Eip('nat', { domain: 'vpc' }).id;
