import * as aws from '@pulumi/aws';

const api = aws.apigateway.RestApi.get('orders', 'a1b2c3');

export const deployment = new aws.apigateway.Deployment(
  'orders',
  { restApi: api.id, stageName: 'live' },
  { provider: new aws.Provider('ireland', { region: 'eu-west-1' }) }
);
