import * as aws from '@pulumi/aws';
import { Sender } from './sender';

const topic = new aws.sns.Topic('bounces');

export const sender = new Sender('mail', { topicArn: topic.arn, domain: 'mail.internal' });
