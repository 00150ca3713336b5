import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Orders extends pulumi.ComponentResource {
  readonly place: aws.lambda.Function;

  constructor(name: string, code: pulumi.asset.Archive, opts?: pulumi.ComponentResourceOptions) {
    super('orders:index:Orders', name, {}, opts);

    this.place = new aws.lambda.Function(
      `${name}-place`,
      { runtime: 'nodejs22.x', handler: 'place.handler', role: 'orders', code },
      { parent: this }
    );
    new aws.lambda.Function(
      `${name}-sweep`,
      { runtime: 'nodejs22.x', handler: 'sweep.handler', role: 'orders', code },
      { parent: this }
    );
    this.registerOutputs({ place: this.place.arn });
  }
}
