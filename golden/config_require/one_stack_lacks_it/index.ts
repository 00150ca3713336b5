import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const domain = config.require('domain');

const identity = new aws.ses.DomainIdentity('mail', { domain });
new aws.ses.EmailIdentity('sender', { email: config.require('sender') });

export const identityArn = identity.arn;
