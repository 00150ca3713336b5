import * as aws from '@pulumi/aws';
import { common } from './common';

new aws.cloudwatch.LogGroup('ledger', { retentionInDays: 0 });
new aws.cloudwatch.LogGroup('orders', { retentionInDays: 30 });
new aws.cloudwatch.LogGroup('access', { ...common, name: '/ecs/access' });
new aws.cloudwatch.LogGroup('audit', { name: '/ecs/audit', skipDestroy: true });
new aws.cloudwatch.LogGroup('delivery', { name: '/ecs/delivery', logGroupClass: 'DELIVERY' });
