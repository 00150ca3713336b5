import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const code = new pulumi.asset.FileArchive('./dist');
const queue = new aws.sqs.Queue('dead');
const role = new aws.iam.Role('jobs', { assumeRolePolicy: { Version: '2012-10-17', Statement: [] } });
const inline = new aws.iam.Role('inline', {
  assumeRolePolicy: { Version: '2012-10-17', Statement: [] },
  inlinePolicies: [{ name: 'logs', policy: '{"Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"}]}' }],
});
const roleArn = role.arn;

new aws.lambda.Function('jobs', {
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  code,
  role: roleArn,
  deadLetterConfig: { targetArn: queue.arn },
});
new aws.lambda.Function('inline', {
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  code,
  role: inline.arn,
  deadLetterConfig: { targetArn: queue.arn },
});
