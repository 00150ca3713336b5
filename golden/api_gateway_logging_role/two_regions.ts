import * as aws from '@pulumi/aws';

const ireland = new aws.Provider('ireland', { region: 'eu-west-1' });
const virginia = new aws.Provider('virginia', { region: 'us-east-1' });

new aws.apigateway.MethodSettings(
  'orders-ireland',
  { restApi: 'a1b2c3', stageName: 'live', methodPath: '*/*', settings: { loggingLevel: 'INFO' } },
  { provider: ireland }
);
new aws.apigateway.MethodSettings(
  'orders-virginia',
  { restApi: 'd4e5f6', stageName: 'live', methodPath: '*/*', settings: { loggingLevel: 'INFO' } },
  { provider: virginia }
);
