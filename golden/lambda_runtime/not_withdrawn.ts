import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const code = new pulumi.asset.FileArchive('./dist');
const common = { handler: 'index.handler', role: 'orders', code };

export const place = new aws.lambda.Function('place', { ...common, runtime: 'nodejs18.x' });
export const cancel = new aws.lambda.Function('cancel', { ...common, runtime: aws.lambda.Runtime.NodeJS22dX });
export const report = new aws.lambda.Function('report', { ...common, runtime: 'python3.99' });
export const audit = new aws.lambda.Function('audit', { ...common, runtime: config.require('runtime') });
export const image = new aws.lambda.Function('image', { packageType: 'Image', imageUri: 'orders', role: 'orders' });
