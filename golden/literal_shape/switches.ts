import * as aws from '@pulumi/aws';

new aws.dynamodb.Table('orders', {
  pointInTimeRecovery: true,
  serverSideEncryption: true,
});

new aws.s3.BucketVersioning('logs', { bucket: 'logs', versioningConfiguration: { status: ['Enabled'] } });

new aws.apigateway.RestApi('api', { endpointConfiguration: { types: ['REGIONAL'] } });
