import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const drRegion = config.require('drRegion');

const east = new aws.Provider('east', { region: 'us-east-1' });
const recovery = new aws.Provider('recovery', { region: drRegion as aws.Region });

export const sessions = new aws.dynamodb.Table(
  'sessions',
  {
    billingMode: 'PAY_PER_REQUEST',
    hashKey: 'id',
    attributes: [{ name: 'id', type: 'S' }],
    replicas: [
      { regionName: 'us-east-1' }, // where it is
      { regionName: 'us-west-2', pointInTimeRecovery: true },
      { regionName: 'eu-west-1', pointInTimeRecovery: true },
    ],
  },
  { provider: east }
);

export const restored = new aws.dynamodb.Table(
  'restored',
  {
    billingMode: 'PAY_PER_REQUEST',
    hashKey: 'id',
    attributes: [{ name: 'id', type: 'S' }],
    replicas: [{ regionName: drRegion }],
    tags: { Purpose: 'recovery' },
  },
  { provider: recovery }
);
