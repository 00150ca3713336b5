import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import * as random from '@pulumi/random';

export class TapStack extends pulumi.ComponentResource {
  public readonly queueUrl: pulumi.Output<string>;
  public readonly topicArns: pulumi.Output<string[]>;
  public readonly dbPassword: pulumi.Output<string>;
  public readonly dbSecretArn: pulumi.Output<string>;
  public readonly generated: pulumi.Output<string>;
  public readonly bucket: aws.s3.Bucket;
  public readonly stack: string;
  private readonly internal: pulumi.Output<string>;

  constructor(name: string, args: { stack: string }, opts?: pulumi.ComponentResourceOptions) {
    super('orders:index:TapStack', name, args, opts);

    const queue = new aws.sqs.Queue(`${name}-queue`, {}, { parent: this });
    const topic = new aws.sns.Topic(`${name}-topic`, {}, { parent: this });
    const password = new random.RandomPassword(`${name}-password`, { length: 32 }, { parent: this });
    const secret = new aws.secretsmanager.Secret(`${name}-secret`, {}, { parent: this });

    this.queueUrl = queue.url;
    this.topicArns = pulumi.all([topic.arn]);
    this.dbPassword = password.result;
    this.dbSecretArn = secret.arn;
    this.generated = password.result;
    this.bucket = new aws.s3.Bucket(`${name}-bucket`, {}, { parent: this });
    this.stack = args.stack;
    this.internal = queue.arn;
    this.registerOutputs({});
  }
}
