import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Dns extends pulumi.ComponentResource {
  public readonly url: string;

  constructor(name: string, args: { zoneName: string }, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Dns', name, {}, opts);

    const zone = new aws.route53.Zone(`${name}-zone`, { name: args.zoneName }, { parent: this });
    new aws.route53.Record(
      `${name}-www`,
      { zoneId: zone.zoneId, name: `www.${args.zoneName}`, type: 'A', ttl: 60, records: ['192.0.2.1'] },
      { parent: this }
    );
    this.url = `https://www.${args.zoneName}`;
    this.registerOutputs({ url: this.url });
  }
}
