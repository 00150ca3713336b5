import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface ArchiveArgs {
  days: number;
  region: string;
}

export class ArchiveStack extends pulumi.ComponentResource {
  readonly bucket: pulumi.Output<string>;

  constructor(name: string, args: ArchiveArgs) {
    super("archive:index:ArchiveStack", name);
    const bucket = new aws.s3.Bucket("archive", { tags: { days: `${args.days}` } }, { parent: this });
    this.bucket = bucket.bucket;
    this.registerOutputs({ bucket: this.bucket });
  }
}
