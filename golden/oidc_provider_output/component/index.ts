import { Platform } from './lib/platform';

const platform = new Platform('platform');

export const issuer = platform.cluster.core.oidcProvider!.url!;
