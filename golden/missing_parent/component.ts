import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

class Alarms extends pulumi.ComponentResource {
  constructor(
    name: string,
    args: { topic: aws.sns.Topic },
    opts?: pulumi.ComponentResourceOptions
  ) {
    super('shop:index:Alarms', name, args, opts);
    new aws.cloudwatch.MetricAlarm(
      `${name}-age`,
      {
        comparisonOperator: 'GreaterThanThreshold',
        evaluationPeriods: 1,
        alarmActions: [args.topic.arn],
      },
      { parent: this }
    );
    this.registerOutputs({});
  }
}

export class Orders extends pulumi.ComponentResource {
  constructor(name: string, sizes: string[]) {
    super('shop:index:Orders', name);

    const topic = new aws.sns.Topic(`${name}-alarms`);

    // One queue for each size
    sizes.forEach((size) => {
      new aws.sqs.Queue(
        `${name}-${size}`,
        { tags: { Size: size } },
        { dependsOn: [topic] }
      );
    });

    new Alarms(`${name}-alarms`, { topic });
    this.archive(name);
    this.registerOutputs({});
  }

  private archive(name: string): void {
    new aws.s3.Bucket(`${name}-archive`, {
      forceDestroy: true,
    });
    new aws.sqs.Queue(
      `${name}-archived`,
      {
        messageRetentionSeconds: 1209600,
      }
    );
  }
}
