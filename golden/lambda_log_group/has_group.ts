import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const stack = pulumi.getStack();
const common = { runtime: 'nodejs22.x', role: 'orders', code: new pulumi.asset.FileArchive('./dist') };

const place = new aws.lambda.Function('place', { ...common, handler: 'place.handler' });
new aws.cloudwatch.LogGroup('place', { name: pulumi.interpolate`/aws/lambda/${place.name}`, retentionInDays: 7 });

const logs = new aws.cloudwatch.LogGroup('cancel', { name: `/aws/lambda/cancel-${stack}`, retentionInDays: 7 });
new aws.lambda.Function(
  'cancel',
  { ...common, name: `cancel-${stack}`, handler: 'cancel.handler' },
  { dependsOn: [logs] }
);

new aws.lambda.Function('sweep', {
  ...common,
  handler: 'sweep.handler',
  loggingConfig: { logFormat: 'JSON', logGroup: logs.name },
});
