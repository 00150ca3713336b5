import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Database extends pulumi.ComponentResource {
  public readonly secretArn: pulumi.Output<string>;

  constructor(name: string, suffix: string, opts?: pulumi.ComponentResourceOptions) {
    super('prod:data:Database', name, {}, opts);

    const credentials = new aws.secretsmanager.Secret(
      `credentials-${suffix}`,
      { description: 'Credentials of the orders database' },
      { parent: this }
    );

    // what the service reads
    new aws.secretsmanager.SecretVersion(
      `credentials-version-${suffix}`,
      {
        secretId: credentials.id,
        secretString: JSON.stringify({
          username: 'orders',
          password: 'Ch@ngeM3-now',
        }),
      },
      { parent: this }
    );

    new aws.rds.Instance(
      `orders-instance-${suffix}`,
      {
        engine: 'mysql',
        instanceClass: 'db.t3.small',
        allocatedStorage: 50,
        username: 'orders',
        password: 'Ch@ngeM3-now',
        skipFinalSnapshot: true,
      },
      { parent: this }
    );

    this.secretArn = credentials.arn;
    this.registerOutputs({ secretArn: this.secretArn });
  }
}
