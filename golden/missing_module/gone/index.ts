import { Queues } from './lib/queues';
import { Alarms } from './lib/alarms';
export * from './lib/outputs';

const queues = new Queues('shop');
new Alarms('shop', queues);
