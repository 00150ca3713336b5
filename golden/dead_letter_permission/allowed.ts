import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { policyFor } from './policies';

const queue = new aws.sqs.Queue('dead');
const assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' });
const common = { runtime: 'nodejs22.x', handler: 'index.handler', code: new pulumi.asset.FileArchive('./dist') };

const allowed = new aws.iam.Role('allowed', { assumeRolePolicy });
new aws.iam.RolePolicy('allowed', {
  role: allowed.id,
  policy: queue.arn.apply(arn =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['sqs:Send*'], Resource: arn }] })
  ),
});
new aws.lambda.Function('allowed', { ...common, role: allowed.arn, deadLetterConfig: { targetArn: queue.arn } });

const full = new aws.iam.Role('full', {
  assumeRolePolicy,
  managedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSFullAccess'],
});
new aws.lambda.Function('full', { ...common, role: full.arn, deadLetterConfig: { targetArn: queue.arn } });

const unclear = new aws.iam.Role('unclear', { assumeRolePolicy });
new aws.iam.RolePolicy('unclear', { role: unclear.id, policy: policyFor(queue) });
new aws.lambda.Function('unclear', { ...common, role: unclear.arn, deadLetterConfig: { targetArn: queue.arn } });

const given = aws.iam.Role.get('given', 'lambda');
new aws.lambda.Function('given', { ...common, role: given.arn, deadLetterConfig: { targetArn: queue.arn } });
