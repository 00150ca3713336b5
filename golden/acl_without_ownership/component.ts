import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Site extends pulumi.ComponentResource {
  constructor(name: string, args: { origin: string }, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Site', name, {}, opts);

    const logs = new aws.s3.Bucket(`${name}-logs`, { forceDestroy: true }, { parent: this });

    new aws.cloudfront.Distribution(
      `${name}-cdn`,
      {
        enabled: true,
        origins: [{ originId: 'site', domainName: args.origin }],
        defaultCacheBehavior: {
          targetOriginId: 'site',
          viewerProtocolPolicy: 'redirect-to-https',
          allowedMethods: ['GET', 'HEAD'],
          cachedMethods: ['GET', 'HEAD'],
        },
        restrictions: { geoRestriction: { restrictionType: 'none' } },
        viewerCertificate: { cloudfrontDefaultCertificate: true },
        loggingConfig: { bucket: logs.bucketDomainName, prefix: 'cdn/' },
      },
      { parent: this }
    );

    this.registerOutputs({});
  }
}
