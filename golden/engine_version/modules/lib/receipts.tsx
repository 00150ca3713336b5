import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { renderToStaticMarkup } from 'react-dom/server';

const Receipt = ({ shop }: { shop: string }) => <p>Thank you for shopping at {shop}</p>;

export class Receipts extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('ledger:index:Receipts', name, {}, opts);
    new aws.ses.Template(
      name,
      { name, subject: 'Your receipt', html: renderToStaticMarkup(<Receipt shop="{{shop}}" />) },
      { parent: this }
    );
    new aws.rds.Instance(
      `${name}-archive`,
      {
        engine: 'postgres',
        engineVersion: '13.7',
        instanceClass: 'db.t4g.micro',
        allocatedStorage: 20,
        manageMasterUserPassword: true,
        username: 'receipts',
        skipFinalSnapshot: true,
      },
      { parent: this }
    );
    this.registerOutputs({});
  }
}
