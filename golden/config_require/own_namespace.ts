import * as pulumi from '@pulumi/pulumi';

declare const team: string;

const shop = new pulumi.Config('shop');
const theirs = new pulumi.Config(team);

export const environment = shop.require('environment');
export const suffix = theirs.require('environmentSuffix');
