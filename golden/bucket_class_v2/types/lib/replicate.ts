import { iam, s3 } from '@pulumi/aws';

export function replicate(source: s3.BucketV2): iam.Role {
  return new iam.Role('replication', {
    assumeRolePolicy: iam.assumeRolePolicyForPrincipal({ Service: 's3.amazonaws.com' }),
    inlinePolicies: [{ name: 'read', policy: source.arn.apply(arn => readable(arn)) }],
  });
}

declare function readable(arn: string): string;
