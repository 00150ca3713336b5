import { Shop } from './lib/shop';

new Shop('shop', { environmentSuffix: 'dev', size: 2 });
