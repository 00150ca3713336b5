import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' });
const common = { runtime: 'nodejs22.x', handler: 'index.handler', code: new pulumi.asset.FileArchive('./dist') };

const traced = new aws.iam.Role('traced', { assumeRolePolicy });
new aws.iam.RolePolicyAttachment('traced', { role: traced.name, policyArn: aws.iam.ManagedPolicy.AWSXRayDaemonWriteAccess });
new aws.lambda.Function('traced', { ...common, role: traced.arn, tracingConfig: { mode: 'Active' } });

const wide = new aws.iam.Role('wide', { assumeRolePolicy, managedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'] });
new aws.lambda.Function('wide', { ...common, role: wide.arn, tracingConfig: { mode: 'Active' } });

const plain = new aws.iam.Role('plain', { assumeRolePolicy });
new aws.lambda.Function('plain', { ...common, role: plain.arn, tracingConfig: { mode: 'PassThrough' } });
new aws.lambda.Function('silent', { ...common, role: plain.arn });
