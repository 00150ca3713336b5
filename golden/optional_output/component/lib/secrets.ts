import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Secrets extends pulumi.ComponentResource {
  public readonly version: aws.secretsmanager.SecretVersion;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:Secrets', name, {}, opts);

    const secret = new aws.secretsmanager.Secret(name, {}, { parent: this });
    this.version = new aws.secretsmanager.SecretVersion(
      name,
      { secretId: secret.id, secretString: '{"user":"orders"}' },
      { parent: this }
    );
  }
}
