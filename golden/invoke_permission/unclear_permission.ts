import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const common = { runtime: 'nodejs22.x', role: 'orders', code: new pulumi.asset.FileArchive('./dist') };
const place = new aws.lambda.Function('place', { ...common, handler: 'place.handler' });
const cancel = new aws.lambda.Function('cancel', { ...common, handler: 'cancel.handler' });

for (const [name, handler] of Object.entries({ place, cancel })) {
  new aws.lambda.Permission(name, {
    action: 'lambda:InvokeFunction',
    function: handler.name,
    principal: 'events.amazonaws.com',
  });
}

const rule = new aws.cloudwatch.EventRule('nightly', { scheduleExpression: 'rate(1 day)' });
new aws.cloudwatch.EventTarget('nightly', { rule: rule.name, arn: place.arn });
