import * as aws from '@pulumi/aws';

declare const east: aws.Provider;
declare const west: aws.Provider;

new aws.sqs.Queue('jobs', { provider: east }, { provider: west });
