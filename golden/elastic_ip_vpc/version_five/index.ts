import * as aws from '@pulumi/aws';

// Version 5 has this flag and no domain.
export const address = new aws.ec2.Eip('nat', { vpc: true }).publicIp;
export const database = new aws.rds.Instance('shop', { name: 'shop', engine: 'mysql', instanceClass: 'db.t3.micro' }).id;
