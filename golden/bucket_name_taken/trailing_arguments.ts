import * as pulumi from '@pulumi/pulumi';
import * as aws from '@pulumi/aws';

export class Invoices extends pulumi.ComponentResource {
  public readonly folder: aws.s3.Bucket;

  constructor(
    name: string,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super('books:Invoices', name, {}, opts);

    this.folder = new aws.s3.Bucket(
      `${name}-folder`,
      { bucket: 'invoices-of-this-year', forceDestroy: true },
      { parent: this },
    );

    this.registerOutputs({ folder: this.folder.bucket });
  }
}
