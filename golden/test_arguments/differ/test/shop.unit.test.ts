import { Shop, manifest } from '../lib/shop';

describe('Shop', () => {
  it('is made', () => {
    const shop = new Shop('test', { environmentSuffix: 'test', awsRegion: 'eu-west-1', size: 1 });
    expect(shop).toBeDefined();
    expect(() => new Shop('test', { environmentSuffix: 'test' })).toThrow();
  });

  it('writes a manifest', () => {
    expect(manifest('test', { names: [] })).toBe('');
    expect(new Shop('test')).toBeDefined();
  });
});
