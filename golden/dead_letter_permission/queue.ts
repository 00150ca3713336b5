import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Worker extends pulumi.ComponentResource {
  constructor(name: string, code: pulumi.asset.Archive, opts?: pulumi.ComponentResourceOptions) {
    super('jobs:index:Worker', name, {}, opts);

    const queue = new aws.sqs.Queue(`${name}-dead`, { messageRetentionSeconds: 1209600 }, { parent: this });
    const role = new aws.iam.Role(
      `${name}-role`,
      { assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' }) },
      { parent: this }
    );
    const logs = new aws.iam.RolePolicyAttachment(
      `${name}-logs`,
      { role: role.name, policyArn: aws.iam.ManagedPolicy.AWSLambdaBasicExecutionRole },
      { parent: this }
    );
    new aws.iam.RolePolicy(
      `${name}-reads`,
      {
        role: role.id,
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], Resource: '*' }],
        }),
      },
      { parent: this }
    );

    // does the work
    const worker = new aws.lambda.Function(
      `${name}-worker`,
      {
        runtime: 'nodejs22.x',
        handler: 'worker.handler',
        role: role.arn,
        code,
        deadLetterConfig: { targetArn: queue.arn },
      },
      { parent: this, dependsOn: [logs] }
    );
    this.registerOutputs({ worker: worker.arn });
  }
}
