import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Orders extends pulumi.ComponentResource {
  public readonly queue: aws.sqs.Queue;
  public readonly queueUrl: pulumi.Output<string>;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Orders', name, {}, opts);

    this.queue = new aws.sqs.Queue(name, {}, { parent: this });
    this.queueUrl = this.queue.url;
    const topic = new aws.sns.Topic(name, {}, { parent: this });

    // What others may read
    pulumi.export('queueUrl', this.queueUrl);
    pulumi.export('queueArn', this.queue.arn);
    pulumi.export('topicArn', topic.arn);
    pulumi.export('phase', 'beta');
    pulumi.export('queue', this.queue.name);
    pulumi.export('tags', { Team: 'orders' });

    this.registerOutputs({ queueUrl: this.queueUrl });
  }

  late(): void {
    pulumi.export('late', this.queue.name);
  }
}

export class Plain {
  constructor(name: string) {
    const bucket = new aws.s3.Bucket(name);
    pulumi.export('bucketName', bucket.id);
    if (name !== 'dev') {
      pulumi.export('bucketArn', bucket.arn);
    }
  }
}
