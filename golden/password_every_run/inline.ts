import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Credentials extends pulumi.ComponentResource {
  public readonly secret: aws.secretsmanager.Secret;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('tap:data:Credentials', name, {}, opts);

    this.secret = new aws.secretsmanager.Secret(`${name}-secret`, {}, { parent: this });

    // the database takes it from here
    const credentialsVersion = new aws.secretsmanager.SecretVersion(
      `${name}-secret-version`,
      {
        secretId: this.secret.id,
        secretString: JSON.stringify({
          username: 'app',
          password: pulumi.output(
            aws.secretsmanager.getRandomPassword({
              passwordLength: 24,
              excludeCharacters: '"@/\\!',
            })
          ).randomPassword,
        }),
      },
      { parent: this }
    );

    this.registerOutputs({ version: credentialsVersion.versionId });
  }
}
