import * as aws from '@pulumi/aws';
import { Orders } from './orders';

const config = new pulumi.Config();
const role = new aws.iam.Role('resize', { assumeRolePolicy: config.require('trust') });

new aws.lambda.Function('resize', {
  role: role.arn,
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  code: new pulumi.asset.FileArchive(path.join(__dirname, 'resize')),
});

export const orders = new Orders('orders').queueUrl;
