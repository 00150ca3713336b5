import * as pulumi from '@pulumi/pulumi';
import { Config } from './settings';

const config = new Config();
const optional = new pulumi.Config();

export const environmentSuffix = config.require('environmentSuffix');
export const environment = optional.get('environment');
export const loaded = require('environmentSuffix');
