import * as aws from '@pulumi/aws';
import policy from './policy.json';
import { Crontab } from './crds/crontab';
import { settings } from './lib/settings';
import { parts } from './lib/parts';
import { shared } from '../shared/names';
import { own } from './lib/own.js';

new aws.sqs.Queue(`${shared}-${settings}-${own}`, { policy: JSON.stringify(policy), tags: { Parts: parts } });
new Crontab('tidy');
