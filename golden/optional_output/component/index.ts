import { Secrets } from './lib/secrets';

const secrets = new Secrets('orders');

export const user = secrets.version.secretString.apply(s => JSON.parse(s).user);
