import { Shop } from './shop';

const team = process.env.TEAM || 'shop';
const tags = { Team: team, Project: 'shop' };

export const shop = new Shop('shop', { environmentSuffix: 'dev', tags });
