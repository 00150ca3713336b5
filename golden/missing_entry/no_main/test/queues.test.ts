import { Queues } from '../lib/queues';

test('makes a queue', () => {
  expect(new Queues('test')).toBeDefined();
});
