import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const replicaRegion = config.require('replicaRegion');
const role = aws.iam.Role.get('role', 'orders');
const stockholm = new aws.Provider('stockholm', { region: 'eu-north-1' });
const code = new pulumi.asset.FileArchive('./dist');

export const copy = new aws.lambda.Function('copy', {
  runtime: 'nodejs22.x',
  handler: 'copy.handler',
  role: role.arn,
  code,
  environment: { variables: { AWS_REGION: replicaRegion } },
});

export const relay = new aws.lambda.Function(
  'relay',
  {
    runtime: 'nodejs22.x',
    handler: 'relay.handler',
    role: role.arn,
    code,
    environment: { variables: { TABLE: 'orders', AWS_REGION: 'eu-west-1' } },
  },
  { provider: stockholm }
);
