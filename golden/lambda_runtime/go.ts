import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export const place = new aws.lambda.Function('place', {
  runtime: aws.lambda.Runtime.Go1dx,
  handler: 'main',
  role: 'orders',
  code: new pulumi.asset.FileArchive('./bin/place'),
});
