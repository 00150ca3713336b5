import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const role = aws.iam.Role.get('role', 'orders');
const region = process.env.AWS_REGION || 'us-east-1';
const { accountId } = aws.getCallerIdentityOutput();

export const mail = new aws.lambda.Function('mail', {
  runtime: 'nodejs22.x',
  handler: 'mail.handler',
  role: role.arn,
  code: new pulumi.asset.FileArchive('./dist'),
  environment: {
    variables: {
      AWS_LAMBDA_EXEC_WRAPPER: '/opt/bootstrap',
      AWS_ACCOUNT_ID: accountId,
      REGION: region,
    },
  },
});
