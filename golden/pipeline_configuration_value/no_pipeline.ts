import * as aws from '@pulumi/aws';

export const action = {
  name: 'Audit',
  category: 'Test',
  owner: 'platform',
  provider: 'internal',
  configuration: { retries: 3, strict: true },
};

export const topic = new aws.sns.Topic('audit', { tags: { action: action.name } });
