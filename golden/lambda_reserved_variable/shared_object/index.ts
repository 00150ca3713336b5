import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { common } from './lib/environment';

const provider = new aws.Provider('ireland', { region: 'eu-west-1' });
const role = aws.iam.Role.get('role', 'orders');

const place = new aws.lambda.Function(
  'place',
  {
    runtime: 'nodejs22.x',
    handler: 'place.handler',
    role: role.arn,
    code: new pulumi.asset.FileArchive('./dist'),
    environment: { variables: { ...common, TABLE: 'orders' } },
  },
  { provider }
);

const cancel = new aws.lambda.Function(
  'cancel',
  {
    runtime: 'nodejs22.x',
    handler: 'cancel.handler',
    role: role.arn,
    code: new pulumi.asset.FileArchive('./dist'),
    environment: { variables: common },
  },
  { provider }
);

export const functions = [place.arn, cancel.arn];
