import * as aws from '@pulumi/aws';

declare const inVpc: boolean;

export const computed = new aws.ec2.Eip('computed', { vpc: inVpc }).id;
export const both = new aws.ec2.Eip('both', { vpc: true, domain: 'vpc' }).id;
