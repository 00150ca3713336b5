import { Shop, ShopArgs, manifest } from '../lib/shop';

const base: ShopArgs = { environmentSuffix: 'test', size: 1 };

describe('Shop', () => {
  it('is made', () => {
    expect(new Shop('test', { ...base, size: 2 })).toBeDefined();
    expect(new Shop('test', base, {})).toBeDefined();
    expect(new Shop('test', { ...base } as any)).toBeDefined();
    expect(new Shop('test', { size: 2, environmentSuffix: 'b', tags: {} })).toBeDefined();
    // @ts-expect-error: sizes are numbers, and there has to be one
    expect(new Shop('test', { environmentSuffix: 'c' })).toBeDefined();
    expect(manifest({ names: [] })).toBe('');
  });
});
