import { Thumbnails } from '../lib/thumbnails';

new Thumbnails('thumbnails', process.env.FUNCTION_ROLE || '');
