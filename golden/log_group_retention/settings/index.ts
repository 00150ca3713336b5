import * as aws from '@pulumi/aws';

const kmsKeyId = aws.kms.Key.get('logs', 'a1b2c3').arn;

export const orders = new aws.cloudwatch.LogGroup('orders', { name: '/ecs/orders', kmsKeyId }).name;
