import * as aws from '@pulumi/aws';

declare const parent: aws.sqs.Queue;
declare const provider: aws.Provider;

new aws.sqs.Queue('jobs', { visibilityTimeoutSeconds: 30 }, { parent }, { provider });
