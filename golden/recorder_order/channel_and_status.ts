import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface RecordingArgs {
  bucketName: pulumi.Input<string>;
  roleArn: pulumi.Input<string>;
}

export class Recording extends pulumi.ComponentResource {
  constructor(name: string, args: RecordingArgs, opts?: pulumi.ComponentResourceOptions) {
    super('audit:index:Recording', name, args, opts);

    const recorder = new aws.cfg.Recorder(`${name}-recorder`, { roleArn: args.roleArn }, { parent: this });

    const channel = new aws.cfg.DeliveryChannel(
      `${name}-channel`,
      { s3BucketName: args.bucketName },
      { parent: this }
    );

    new aws.cfg.RecorderStatus(`${name}-status`, { name: recorder.name, isEnabled: true }, { parent: this });

    this.registerOutputs({ channelId: channel.id });
  }
}
