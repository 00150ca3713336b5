import * as aws from '@pulumi/aws';

new aws.lambda.Function('jobs', { runtime: 'nodejs22.x', handler: 'index.handler' });
new aws.dynamodb.Table('orders', { hashKey: 'id', attributes: [{ name: 'id' }] });
