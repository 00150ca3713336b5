import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();

export const replicas = config.requireNumber('replicas');
export const tracing = config.requireBoolean('tracing');
export const owner = config.require('owner');
// A number where the settings know a text: neither may be guessed from the other.
export const ownerId = config.requireNumber('owner');
