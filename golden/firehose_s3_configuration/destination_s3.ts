import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface MetricsArgs {
  bucketArn: pulumi.Input<string>;
  roleArn: pulumi.Input<string>;
}

export class Metrics extends pulumi.ComponentResource {
  constructor(name: string, args: MetricsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:metrics:Metrics', name, args, opts);

    new aws.kinesis.FirehoseDeliveryStream(`${name}-metrics`, {
      name: `${name}-metrics`,
      destination: 's3',
      s3Configuration: {
        roleArn: args.roleArn,
        bucketArn: args.bucketArn,
        bufferSize: 5,
        bufferInterval: 300, // seconds
        compressionFormat: 'GZIP',
      },
    }, { parent: this });

    // The destination is right already.
    new aws.kinesis.FirehoseDeliveryStream(`${name}-raw`, {
      destination: 'extended_s3',
      s3Configuration: { roleArn: args.roleArn, bucketArn: args.bucketArn, prefix: 'raw/', bufferSize: 64 },
    }, { parent: this });
  }
}
