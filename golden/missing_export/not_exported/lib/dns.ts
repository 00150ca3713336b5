import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export const zone = 'internal.shop.test';

export default class Dns extends pulumi.ComponentResource {
  readonly zoneId: pulumi.Output<string>;

  constructor(name: string, domain: string) {
    super('network:index:Dns', name);
    const hosted = new aws.route53.Zone(
      `${name}-zone`,
      { name: domain },
      { parent: this }
    );
    this.zoneId = hosted.zoneId;
    this.registerOutputs({ zoneId: this.zoneId });
  }
}
