import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { settings } from './lib/settings';

const config = new pulumi.Config();
const own = settings[pulumi.getStack()] ?? settings.dev;

export const orders = new aws.cloudwatch.LogGroup('orders', { retentionInDays: own.logDays }).name;
export const access = new aws.cloudwatch.LogGroup('access', {
  retentionInDays: config.getNumber('accessLogDays') ?? 100,
}).name;
