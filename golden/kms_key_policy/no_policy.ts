import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface LoggingArgs {
  region: string;
}

export class Logging extends pulumi.ComponentResource {
  constructor(name: string, args: LoggingArgs, opts?: pulumi.ComponentResourceOptions) {
    super('bank:index:Logging', name, {}, opts);

    const provider = new aws.Provider(`${name}-${args.region}`, { region: args.region as aws.Region });

    // encrypts what the payment service logs
    const logsKey = new aws.kms.Key(
      `${name}-logs`,
      {
        description: 'Logs of the payment service',
        enableKeyRotation: true,
        tags: { Name: name },
      },
      { parent: this, provider }
    );

    new aws.cloudwatch.LogGroup(
      `${name}-api`,
      { retentionInDays: 90, kmsKeyId: logsKey.arn },
      { parent: this, provider }
    );

    this.registerOutputs({ keyArn: logsKey.arn });
  }
}
