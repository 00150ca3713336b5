import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { orders, reports } from './lib/roles';

const code = new pulumi.asset.FileArchive('./dist');
const common = { runtime: 'nodejs22.x', code, tracingConfig: { mode: 'Active' } };

export const place = new aws.lambda.Function('place', { ...common, handler: 'place.handler', role: orders.arn }).arn;
export const report = new aws.lambda.Function('report', { ...common, handler: 'report.handler', role: reports.arn }).arn;
