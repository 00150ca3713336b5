import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Queues extends pulumi.ComponentResource {
  constructor(name: string) {
    super('shop:queues:Queues', name);
    new aws.sqs.Queue(`${name}-orders`, {}, { parent: this });
    this.registerOutputs({});
  }
}
