import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

interface DatabaseArgs {
  keyArn: pulumi.Input<string>;
}

class Keys extends pulumi.ComponentResource {
  public readonly arn: pulumi.Output<string>;

  constructor(name: string, args: {}, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Keys', name, {}, opts);
    this.arn = new aws.kms.Key(name, {}, { parent: this }).arn;
  }
}

class Database extends pulumi.ComponentResource {
  constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Database', name, {}, opts);
  }
}

const key = new aws.kms.Key('shop', {});
const keys = new Keys('shop', {}, {});
new Database('orders', { keyArn: key.arn }, { dependsOn: [key.arn] });
new Database('returns', { keyArn: keys.arn }, { dependsOn: [keys.arn] });
new Database('right', { keyArn: keys.arn }, { dependsOn: [keys, key] });
