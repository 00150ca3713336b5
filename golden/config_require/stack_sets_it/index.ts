import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const environmentSuffix = config.require('environmentSuffix');
// Every stack file sets these two.
const vpcId = config.require('vpcId');
const region = new pulumi.Config('aws').require('region');

export const where = `${region}/${vpcId}/${environmentSuffix}`;
