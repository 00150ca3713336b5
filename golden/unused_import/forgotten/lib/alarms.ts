import * as aws from '@pulumi/aws';

export const alarm = new aws.sns.Topic('alarms');
