import * as aws from '@pulumi/aws';
import { ComponentResource, Input } from '@pulumi/pulumi';

export interface SenderArgs {
  topicArn: Input<string>;
  domain: Input<string>;
}

export class Sender extends ComponentResource {
  constructor(name: string, private readonly args: SenderArgs) {
    super('mail:index:Sender', name);
    const role = new aws.iam.Role(name, { assumeRolePolicy: this.trust() });
    new aws.iam.RolePolicy(name, { role: role.name, policy: this.permissions() });
    new aws.ssm.Parameter(name, {
      type: 'String',
      value: JSON.stringify({ domain: args.domain }),
    });
  }

  private trust() {
    return JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
  }

  private permissions() {
    return JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: this.args.topicArn }],
    });
  }
}
