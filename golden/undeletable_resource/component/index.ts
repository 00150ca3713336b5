import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Site extends pulumi.ComponentResource {
  public readonly bucketName: pulumi.Output<string>;

  constructor(name: string, args: { users: aws.cognito.UserPoolArgs }, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Site', name, {}, opts);

    const bucket = new aws.s3.Bucket(`${name}-site`, { tags: { Name: `${name}-site` } }, { parent: this });

    const balancer = new aws.lb.LoadBalancer(
      `${name}-web`,
      {
        subnets: ['subnet-0a1b2c3d', 'subnet-4e5f6a7b'],
        enableDeletionProtection: true,
      },
      { parent: this }
    );

    new aws.cognito.UserPool(`${name}-users`, { deletionProtection: 'ACTIVE' }, { parent: this });
    new aws.cognito.UserPool(`${name}-staff`, args.users, { parent: this });

    this.bucketName = bucket.id;
    this.registerOutputs({ bucketName: this.bucketName, dnsName: balancer.dnsName });
  }
}

export const site = new Site('shop', { users: {} }).bucketName;
