import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const queue = new aws.sqs.Queue('orders');

pulumi.export('queueUrl', queue.url);
pulumi.export('both', pulumi.Output.all([queue.url, queue.arn]));
pulumi.export('queue-arn', queue.arn);
pulumi.export('queue', queue.id);

function publish(): void {
  pulumi.export('late', queue.name);
}

publish();
