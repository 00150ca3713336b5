import * as pulumi from "@pulumi/pulumi";

export class Buckets extends pulumi.ComponentResource {
  readonly names: string[] = [];

  constructor(name: string) {
    super("archive:index:Buckets", name);
    this.registerOutputs({});
  }
}
