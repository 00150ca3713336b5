import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { environments } from './lib/environments';

const config = new pulumi.Config();
const environment = config.get('environment') || 'dev';
const envConfig = environments[environment];

// Drills take place elsewhere.
const region = config.get('region') || envConfig.region;

const provider = new aws.Provider('payments', { region });

new aws.sns.Topic(
  'payments',
  { tags: { Instances: String(envConfig.instances) } },
  { provider }
);
