import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;

const shared = { STAGE: 'dev' };

// Some of it is where it belongs: which of the two is meant, a person knows.
new aws.lambda.Function('both', {
  role: role.arn,
  environment: { variables: { TABLE: 'orders' }, TIMEOUT: '5' },
});

new aws.lambda.Function('spread', {
  role: role.arn,
  environment: { ...shared, TIMEOUT: '5' },
});
