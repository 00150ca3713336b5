import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const uploads = new aws.s3.Bucket('uploads');
const orders = new aws.dynamodb.Table('orders', {
  hashKey: 'id',
  attributes: [{ name: 'id', type: 'S' }],
  billingMode: 'PAY_PER_REQUEST',
});

const role = new aws.iam.Role('worker', {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' }),
});

new aws.iam.RolePolicy('worker', {
  role: role.id,
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject', 's3:ListAllMyBuckets'],
        Resource: '*',
      },
      { Effect: 'Allow', Action: 'dynamodb:*', Resource: ['*'] },
    ],
  }),
});

export const document = aws.iam.getPolicyDocumentOutput({
  statements: [{ actions: ['iam:PassRole', 'sts:AssumeRole'], resources: ['*'] }],
});

export const ids = pulumi.interpolate`${uploads.id} ${orders.id}`;
