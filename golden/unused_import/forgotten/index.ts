import * as pulumi from '@pulumi/pulumi';
import { alarm } from './lib/alarms';
import { Queues } from './lib/queues';
import { sizes } from './lib/sizes';

const config = new pulumi.Config();

export const team = config.get('team');
