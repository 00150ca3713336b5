/**
 * Entry of the reports program.
 */
import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { hostname, userInfo } from 'os';
import { ReportsStack } from '../lib/reports-stack';

// The suffix keeps environments apart.
const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || 'dev';

// Where the run comes from, for the tags.
const author = process.env.COMMIT_AUTHOR || userInfo().username;
const createdAt = new Date().toISOString();

const defaultTags = {
  Environment: environmentSuffix,
  CreatedAt: createdAt,
};

// A provider with these tags
const provider = new aws.Provider('aws', {
  region: 'eu-central-1',
  defaultTags: { tags: defaultTags },
});

// Make the stack
new ReportsStack(
  'reports',
  {
    tags: defaultTags,
  },
  { provider }
);

// Outputs of ReportsStack could be exported here:
// export const url = stack.url;

pulumi.log.info(`run by ${author} on ${hostname()}`);
