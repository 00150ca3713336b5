import { Images } from './lib/images';

new Images('images', process.env.FUNCTION_ROLE || '');
