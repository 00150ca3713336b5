import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface WorkersArgs {
  environmentSuffix: string;
}

export class Workers extends pulumi.ComponentResource {
  constructor(name: string, args: WorkersArgs) {
    super('shop:index:Workers', name, args);

    const queue = new aws.sqs.Queue(
      `orders-${args.environmentSuffix}`,
      { name: 'orders.fifo', fifoQueue: true },
      { parent: this }
    );

    new aws.iam.Role(
      'worker',
      {
        name: 'order-worker',
        assumeRolePolicy: JSON.stringify({ Version: '2012-10-17' }),
        tags: { Queue: queue.name, Name: `order-worker-${name}` },
      },
      { parent: this }
    );

    // DMS looks for this role.
    new aws.iam.Role(
      'dms',
      {
        name: 'dms-vpc-role',
        assumeRolePolicy: JSON.stringify({ Version: '2012-10-17' }),
      },
      { parent: this }
    );

    new aws.lb.TargetGroup(
      'workers',
      { name: 'order-workers-target', port: 80, protocol: 'HTTP' },
      { parent: this }
    );

    new aws.cloudwatch.LogGroup(
      'workers',
      { name: `/shop/workers-${args.environmentSuffix}` },
      { parent: this }
    );

    new aws.cloudwatch.LogGroup(
      'function',
      { name: '/aws/lambda/order-worker-function' },
      { parent: this }
    );

    this.registerOutputs({});
  }
}
