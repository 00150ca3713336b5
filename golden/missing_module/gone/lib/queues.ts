import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Sizes } from '../types';

export class Queues extends pulumi.ComponentResource {
  readonly sizes: Sizes = {};

  constructor(name: string) {
    super('shop:lib:Queues', name);
    new aws.sqs.Queue(`${name}-orders`, {}, { parent: this });
    this.registerOutputs({});
  }
}
