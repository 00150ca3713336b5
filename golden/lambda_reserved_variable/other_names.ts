import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const role = aws.iam.Role.get('role', 'orders');

export const mail = new aws.lambda.Function('mail', {
  runtime: 'nodejs22.x',
  handler: 'mail.handler',
  role: role.arn,
  code: new pulumi.asset.FileArchive('./dist'),
  environment: {
    variables: {
      AWS_ACCESS_KEY_ID: config.require('mailKeyId'),
      AWS_SECRET_ACCESS_KEY: config.requireSecret('mailKey'),
      AWS_REGION: 'us-west-2',
    },
  },
});
