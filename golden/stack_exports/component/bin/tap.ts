import * as pulumi from '@pulumi/pulumi';
import { TapStack } from '../lib/tap-stack';

const stack = pulumi.getStack();

// Everything stands in the component.
new TapStack('orders', {
  stack,
});
