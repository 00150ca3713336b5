import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Orders extends pulumi.ComponentResource {
  public readonly queueUrl: pulumi.Output<string>;

  constructor(name: string) {
    super('orders:index:Orders', name);
    this.queueUrl = new aws.sqs.Queue(name, {}, { parent: this }).url;
    this.registerOutputs({ queueUrl: this.queueUrl });
  }
}
