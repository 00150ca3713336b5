import * as aws from '@pulumi/aws';

const role = aws.iam.Role.get('logs', 'api-gateway-logs');
new aws.apigateway.Account('account', { cloudwatchRoleArn: role.arn });

const api = aws.apigateway.RestApi.get('orders', 'a1b2c3');
new aws.apigateway.MethodSettings('orders-live', {
  restApi: api.id,
  stageName: 'live',
  methodPath: '*/*',
  settings: { loggingLevel: 'ERROR' },
});
