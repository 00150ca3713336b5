import { Queues } from '../lib/queues';
import { Alarms } from '../lib/alarms';
import { Catalogue } from '../lib/catalogue';

const queues = new Queues('queues');
const alarms = new Alarms('alarms', queues.orders);
const catalogue = new Catalogue();

export const ordersUrl = queues.orders.url;
