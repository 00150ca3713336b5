import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const table = new aws.dynamodb.Table("prices", {
  attributes: [{ name: "symbol", type: "S" }],
  hashKey: "symbol",
  billingMode: "PAY_PER_REQUEST",
});

const code = new pulumi.asset.StringAsset(`
exports.handler = async () => ({ table: "${table.name}" });
`);

interface NoteArgs {
  text: string;
}

class Note extends pulumi.ComponentResource {
  constructor(name: string, args: NoteArgs) {
    super("prices:index:Note", name);
    new aws.ssm.Parameter(name, { type: "String", value: args.text }, { parent: this });
  }
}

new Note("prices", { text: `Prices are in ${table.name}` });
pulumi.log.info(`made ${table.arn}`);
const tags: { [key: string]: string } = { [`owner/${table.name}`]: "prices" };
export { code, tags };
