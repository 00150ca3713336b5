import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const orders = new aws.sqs.Queue('orders');
const receipts = new aws.s3.Bucket('receipts');
const receiveCount = 5;
const retrying = { maxReceiveCount: receiveCount };
const role = new aws.iam.Role('worker', {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'ecs-tasks.amazonaws.com' }),
});

new aws.iam.RolePolicy('worker', {
  role: role.id,
  policy: pulumi.all([orders.arn, receipts.arn]).apply(([queueArn, bucketArn]) => ({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], Resource: queueArn },
      { Effect: 'Allow', Action: 's3:PutObject', Resource: `${bucketArn}/*` },
    ],
  })),
});

new aws.sqs.QueuePolicy('orders', {
  queueUrl: orders.url,
  policy: receipts.arn.apply((arn) => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: orders.arn,
        Condition: { ArnEquals: { 'aws:SourceArn': arn } },
      },
    ],
  })),
});

new aws.s3.BucketPolicy('receipts', {
  bucket: receipts.id,
  policy: receipts.arn.apply((arn) => {
    const objects = `${arn}/*`;
    return {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:DeleteObject', Resource: objects }],
    };
  }),
});

new aws.sqs.Queue('retries', {
  redrivePolicy: orders.arn.apply((arn) => ({ ...retrying, deadLetterTargetArn: arn, note: null })),
});

new aws.sqs.Queue('retries-of-retries', {
  redrivePolicy: orders.arn.apply((deadLetterTargetArn) => ({ deadLetterTargetArn, maxReceiveCount: receiveCount })),
});

new aws.kms.Key('receipts', {
  policy: pulumi.all([role.arn, pulumi.output(aws.getCallerIdentity()).accountId, orders.arn]).apply(
    ([roleArn, account, queueArn]) => ({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' },
        { Effect: 'Allow', Principal: { AWS: roleArn }, Action: 'kms:Decrypt', Resource: '*' },
        { Effect: 'Allow', Principal: { AWS: queueArn }, Action: 'kms:Decrypt', Resource: '*' },
      ],
    })
  ),
});
