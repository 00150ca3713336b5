import * as pulumi from '@pulumi/pulumi';
import { Database } from './lib/database';
import { environments } from './lib/environments';

const environment = environments[pulumi.getStack()];

new Database('ledger', {
  engineVersion: environment.engineVersion,
  instanceClass: environment.instanceClass,
});
