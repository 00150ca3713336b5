import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Dns extends pulumi.ComponentResource {
  public readonly zoneId?: pulumi.Output<string>;

  constructor(name: string, domain?: string) {
    super('dns:index:Dns', name);
    if (domain) {
      this.zoneId = new aws.route53.Zone(name, { name: domain }, { parent: this }).zoneId;
      this.registerOutputs({ zoneId: this.zoneId });
    } else {
      this.registerOutputs({});
    }
  }
}

export const zoneId = new Dns('dns', 'acme.dev').zoneId;
