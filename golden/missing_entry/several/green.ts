import { Queues } from './lib/queues';

new Queues('green');
