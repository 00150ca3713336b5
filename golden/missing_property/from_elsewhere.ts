import * as aws from '@pulumi/aws';

declare const defaults: aws.lambda.FunctionArgs;

new aws.lambda.Function('jobs', { ...defaults, handler: 'index.handler' });
new aws.lambda.Function('mails', defaults);
new aws.sqs.Queue('jobs');
