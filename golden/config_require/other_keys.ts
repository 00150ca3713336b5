import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const awsConfig = new pulumi.Config('aws');

export const path = config.require('path');
export const region = awsConfig.require('region');
export const zones = config.requireObject<string[]>('environment');
export const token = config.requireSecret('environmentSuffix');
