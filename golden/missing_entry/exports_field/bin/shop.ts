import { Queues } from '../lib/queues';

new Queues('shop');
