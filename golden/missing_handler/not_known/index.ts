import { Images } from './lib/images';

new Images('images');
