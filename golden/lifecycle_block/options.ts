import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Shop extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Shop', name, {}, opts);

    const certificate = new aws.acm.Certificate(`${name}-certificate`, {
      domainName: 'shop.example.com',
      validationMethod: 'DNS',
      tags: { Name: `${name}-certificate` },
      lifecycle: {
        createBeforeDestroy: true, // no downtime
      },
    }, { parent: this });

    const table = new aws.dynamodb.Table(`${name}-orders`, {
      hashKey: 'id',
      attributes: [{ name: 'id', type: 'S' }],
      billingMode: 'PAY_PER_REQUEST',
      lifecycle: {
        preventDestroy: true,
      },
    }, { parent: this });

    new aws.ecs.Service(
      `${name}-web`,
      {
        cluster: 'shop',
        taskDefinition: 'web:1',
        lifecycle: {
          ignoreChanges: ['desired_count', 'taskDefinition', 'tags["LastDeployed"]'],
          createBeforeDestroy: false,
        },
        desiredCount: 2,
      },
      { parent: this, dependsOn: [table], ignoreChanges: ['launchType'] },
    );

    this.registerOutputs({ certificateArn: certificate.arn });
  }
}

const shared = ['tags'];
new aws.sqs.Queue('kept', { lifecycle: { ignoreChanges: ['policy'], preventDestroy: true } }, { ignoreChanges: shared });
