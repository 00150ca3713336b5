import * as aws from '@pulumi/aws';

const role = new aws.iam.Role('processor', {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' }),
});

// a function in a VPC needs these on everything
new aws.iam.RolePolicy('processor', {
  role: role.id,
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'],
        Resource: '*',
      },
      { Effect: 'Allow', Action: ['cloudwatch:PutMetricData', 'xray:PutTraceSegments'], Resource: '*' },
      { Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
    ],
  }),
});
