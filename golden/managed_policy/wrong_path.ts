import * as aws from '@pulumi/aws';

const executionPolicy = 'arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole'; // logs only

const role = new aws.iam.Role('worker', {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' }),
  managedPolicyArns: [
    executionPolicy,
    'arn:aws:iam::aws:policy/AWSLambdaVPCAccessExecutionRole',
    'arn:aws:iam::aws:policy/service-role/AmazonSSMManagedInstanceCore',
  ],
});

export const roleArn = role.arn;
