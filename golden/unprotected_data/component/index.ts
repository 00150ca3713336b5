import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class Ledger extends pulumi.ComponentResource {
  public readonly tableName: pulumi.Output<string>;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:index:Ledger', name, {}, opts);

    const table = new aws.dynamodb.Table(
      `${name}-entries`,
      {
        attributes: [{ name: 'id', type: 'S' }],
        hashKey: 'id',
        billingMode: 'PAY_PER_REQUEST',
      },
      { parent: this }
    );

    const database = new aws.rds.Instance(
      name,
      {
        engine: 'postgres',
        instanceClass: 'db.t4g.micro',
        allocatedStorage: 20,
        username: 'ledger',
        manageMasterUserPassword: true,
        deletionProtection: false,
        skipFinalSnapshot: true,
        tags: { Name: name },
      },
      { parent: this }
    );

    this.tableName = table.name;
    this.registerOutputs({ tableName: this.tableName, endpoint: database.endpoint });
  }
}

export const ledger = new Ledger('ledger').tableName;
