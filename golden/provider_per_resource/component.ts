import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Edge extends pulumi.ComponentResource {
  constructor(name: string, domain: string) {
    super('shop:index:Edge', name);

    const certificate = new aws.acm.Certificate(
      `${name}-certificate`,
      { domainName: domain, validationMethod: 'DNS' },
      {
        parent: this,
        provider: new aws.Provider(`${name}-acm`, { region: 'us-east-1' }),
      }
    );

    new aws.acm.CertificateValidation(
      `${name}-validation`,
      { certificateArn: certificate.arn },
      {
        parent: this,
        provider: new aws.Provider(`${name}-waf`, { region: 'us-east-1' }),
      }
    );

    this.registerOutputs({});
  }
}
