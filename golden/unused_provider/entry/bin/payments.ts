import * as aws from '@pulumi/aws';
import { PaymentsStack } from '../lib/payments-stack';

const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || 'dev';

const provider = new aws.Provider('aws', {
  region: 'eu-west-1',
  defaultTags: { tags: { Environment: environmentSuffix } },
});

const stack = new PaymentsStack('payments', { environmentSuffix });

const topic = new aws.sns.Topic('payments');

new aws.sns.TopicSubscription(
  'payments',
  { topic: topic.arn, protocol: 'email', endpoint: 'ops@shop.test' },
  { dependsOn: [stack] }
);
