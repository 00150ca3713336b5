import { Queues } from './queues';

new Queues('shop');
