import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const table = new aws.dynamodb.Table('orders', {
  attributes: [{ name: 'id', type: 'S' }],
  hashKey: 'id',
  billingMode: 'PAY_PER_REQUEST',
});
const role = new aws.iam.Role('resize', {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' }),
});
new aws.iam.RolePolicyAttachment('resize-logs', {
  role: role.name,
  policyArn: aws.iam.ManagedPolicy.AWSLambdaBasicExecutionRole,
});
new aws.iam.RolePolicy('resize-table', {
  role: role.id,
  policy: pulumi.jsonStringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['dynamodb:GetItem'], Resource: table.arn },
      { Effect: 'Allow', Action: ['s3:GetBucketPublicAccessBlock'], Resource: 'arn:aws:s3:::orders' },
    ],
  }),
});

export const resize = new aws.lambda.Function('resize', {
  role: role.arn,
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  code: new pulumi.asset.FileArchive('./lib/resize'),
  environment: { variables: { TABLE: table.name } },
});
