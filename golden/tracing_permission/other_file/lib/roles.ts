import * as aws from '@pulumi/aws';

const assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' });

export const orders = new aws.iam.Role('orders-role', { assumeRolePolicy });

export const reports = new aws.iam.Role('reports', {
  assumeRolePolicy,
  managedPolicyArns: [aws.iam.ManagedPolicy.AWSLambdaBasicExecutionRole],
});
