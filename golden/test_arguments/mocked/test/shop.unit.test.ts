import { Shop } from '../lib/shop';

jest.mock('../lib/shop');

it('is replaced', () => {
  expect(new Shop('test', { awsRegion: 'eu-west-1' } as never)).toBeDefined();
  expect(new (Shop as any)('test')).toBeDefined();
});
