import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();

let environmentSuffix = 'dev';
try {
  environmentSuffix = config.require('environmentSuffix');
} catch {
  pulumi.log.warn('no environmentSuffix: this is dev');
}

export { environmentSuffix };
