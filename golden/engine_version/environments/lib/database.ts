import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface DatabaseArgs {
  engineVersion: string;
  instanceClass: string;
  tags?: Record<string, string>;
}

export class Database extends pulumi.ComponentResource {
  constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super('ledger:index:Database', name, {}, opts);
    const { engineVersion } = args;

    new aws.rds.Instance(
      name,
      {
        engine: 'postgres',
        engineVersion,
        instanceClass: args.instanceClass,
        allocatedStorage: 20,
        tags: { ...args.tags, EngineVersion: args.engineVersion },
      },
      { parent: this }
    );
    this.registerOutputs({});
  }
}
