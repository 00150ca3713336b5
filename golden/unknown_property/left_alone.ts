import * as aws from '@pulumi/aws';
import * as random from '@pulumi/random';

declare const rest: aws.sqs.QueueArgs;
declare const key: string;

// What a spread or a computed name brings is not in the text; tags are free; another package is another matter.
new aws.sqs.Queue('jobs', { ...rest, visibilityTimeoutSeconds: 30 });
new aws.sqs.Queue('mails', { [key]: 30, tags: { nameOfTeam: 'mails' } });
new random.RandomPassword('password', { length: 20, overrideSpecials: '!' });
