import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;
declare const table: aws.dynamodb.Table;

new aws.lambda.Function('reader', {
  role: role.arn,
  environment: { TABLE: table.name },
});

new aws.lambda.Function('writer', {
  role: role.arn,
  environment: {
    TABLE: table.name,
    // seconds
    TIMEOUT: '5',
  },
});
