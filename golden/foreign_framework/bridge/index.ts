import * as pulumicdk from '@pulumi/cdk';
import { aws_s3 } from 'aws-cdk-lib';

const app = new pulumicdk.App('web', (scope: pulumicdk.App) => {
  const stack = new pulumicdk.Stack('web');
  new aws_s3.Bucket(stack, 'site');
});

export const outputs = app.outputs;
