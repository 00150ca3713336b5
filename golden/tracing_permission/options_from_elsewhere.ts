import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export function traced(name: string, code: pulumi.asset.Archive, opts: pulumi.CustomResourceOptions) {
  const role = new aws.iam.Role(
    name,
    { assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' }) },
    opts
  );
  return new aws.lambda.Function(
    name,
    { runtime: 'nodejs22.x', handler: 'index.handler', code, role: role.arn, tracingConfig: { mode: 'Active' } },
    opts
  );
}
