import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;

// Some of it is where it belongs: which of the two is meant, a person knows.
new aws.lambda.Function('both', {
  role: role.arn,
  environment: { variables: { TABLE: 'orders' }, TIMEOUT: '5' },
});
