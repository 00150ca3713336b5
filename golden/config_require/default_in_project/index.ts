import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();

export const name = `${config.require('environment')}-${config.require('environmentSuffix')}`;
