import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const virginia = new aws.Provider('virginia', { region: 'us-east-1' });
const auth = new aws.lambda.Function(
  'auth',
  {
    runtime: 'nodejs22.x',
    handler: 'auth.handler',
    role: 'orders',
    code: new pulumi.asset.FileArchive('./dist'),
    publish: true,
  },
  { provider: virginia }
);

export const associations = [{ eventType: 'viewer-request', lambdaArn: auth.qualifiedArn }];
