import Network from './lib/network';
import { Peering, PeeringArgs } from './lib/peering';
import { Dns, zone } from './lib/dns';
import * as firewall from './lib/firewall';
import { Endpoints } from './lib/endpoints';

const network = new Network('main');
const args: PeeringArgs = { vpcId: network.vpcId };

export const peeringId = new Peering('main', args).id;
export const zoneId = new Dns('main', zone).zoneId;
export const rules = firewall.rules;
export const endpoint = new Endpoints('main').endpoint;
