import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Uploads extends pulumi.ComponentResource {
  constructor(name: string, scan: aws.lambda.Function, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Uploads', name, {}, opts);

    const bucket = new aws.s3.Bucket(`${name}-uploads`, {}, { parent: this });
    const logs = new aws.cloudwatch.LogGroup(`${name}-access`, { retentionInDays: 7 }, { parent: this });

    new aws.s3.BucketNotification(
      `${name}-uploaded`,
      {
        bucket: bucket.id,
        lambdaFunctions: [{ lambdaFunctionArn: scan.arn, events: ['s3:ObjectCreated:*'] }],
      },
      { parent: this }
    );

    // every line
    const filter = new aws.cloudwatch.LogSubscriptionFilter(
      `${name}-lines`,
      { logGroup: logs.name, filterPattern: '', destinationArn: scan.arn },
      { parent: this, dependsOn: [bucket] }
    );
    this.registerOutputs({ filter: filter.id });
  }
}

const scan = new aws.lambda.Function('scan', {
  runtime: 'nodejs22.x',
  handler: 'scan.handler',
  role: 'uploads',
  code: new pulumi.asset.FileArchive('./dist'),
});
new Uploads('photos', scan);
