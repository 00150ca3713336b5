import * as aws from '@pulumi/aws';
import { PaymentsStack } from '../lib/payments-stack';

// Pipelines set it for every pull request.
const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || 'dev';

const defaultTags = {
  Environment: environmentSuffix,
  Team: process.env.TEAM || 'payments',
};

const provider = new aws.Provider('aws', {
  region: 'eu-west-1',
  defaultTags: { tags: defaultTags },
});

new PaymentsStack(
  'payments',
  {
    tags: defaultTags,
  },
  { provider }
);
