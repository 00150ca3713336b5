import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

class Endpoints extends pulumi.ComponentResource {
  readonly endpoint: pulumi.Output<string>;

  constructor(name: string) {
    super('network:index:Endpoints', name);
    const resolver = new aws.ec2.Eip(`${name}-endpoint`, {}, { parent: this });
    this.endpoint = resolver.publicIp;
    this.registerOutputs({ endpoint: this.endpoint });
  }
}

export default Endpoints;
