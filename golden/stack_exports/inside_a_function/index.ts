import { Orders } from './orders';

for (const region of ['eu-west-1', 'us-east-1']) {
  new Orders(region);
}
