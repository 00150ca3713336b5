import * as pulumi from '@pulumi/pulumi';
import { s3, Provider } from '@pulumi/aws';

export class Archive extends pulumi.ComponentResource {
  constructor(name: string, provider: Provider, opts?: pulumi.ComponentResourceOptions) {
    super('books:Archive', name, {}, opts);

    new s3.Bucket(
      `${name}-statements`,
      {
        forceDestroy: true,
      },
      { parent: this, provider, protect: true }
    );

    this.registerOutputs({});
  }
}
