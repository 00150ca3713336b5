import * as pulumi from '@pulumi/pulumi';

export class Orders extends pulumi.ComponentResource {
  public readonly queueUrl: pulumi.Output<string>;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Orders', name, {}, opts);
    const queue: aws.sqs.Queue = new aws.sqs.Queue(name, {}, { parent: this });
    this.queueUrl = queue.url;
    this.registerOutputs({ queueUrl: this.queueUrl });
  }
}
