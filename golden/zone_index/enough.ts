import * as aws from '@pulumi/aws';

const virginia = new aws.Provider('virginia', { region: 'us-east-1' });
const zones = aws.getAvailabilityZonesOutput({ state: 'available' });
const eastern = aws.getAvailabilityZonesOutput({}, { provider: virginia });
const own = { names: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] };

export const second = zones.names[1];
export const fourth = eastern.names[3];
export const listed = own.names[2];

export const subnets = [0, 1, 2].map((index) => zones.names.apply((names) => names[index % names.length]));

export async function third(): Promise<string> {
  const found = await aws.getAvailabilityZones({});
  return found.names[2] || found.names[0];
}
