import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Queues extends pulumi.ComponentResource {
  constructor(name: string, args: { tags?: Record<string, string> }, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Queues', name, {}, opts);
    new aws.sqs.Queue(name, { tags: args.tags }, { parent: this });
    this.registerOutputs({});
  }
}
