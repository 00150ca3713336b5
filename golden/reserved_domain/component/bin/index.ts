import { Dns } from '../lib/dns';

new Dns('dns', { zoneName: 'shop.example.com' });
