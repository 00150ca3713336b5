import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class Buffered extends pulumi.ComponentResource {
    readonly url: pulumi.Output<string>;

    constructor(name: string) {
        super("ingest:index:Buffered", name);
        const queue = new aws.sqs.Queue(`${name}-buffer`, {}, { parent: this });
        this.url = queue.url;
        this.registerOutputs({ url: this.url });
    }
}

const buffered = new Buffered("ingest");
const table = new aws.dynamodb.Table("ingest", {
    attributes: [{ name: "id", type: "S" }],
    hashKey: "id",
    billingMode: "PAY_PER_REQUEST",
});

export const queueUrl = buffered.url;
export const tableName = table.name;
export function stageOf(name: string): string {
    return name.split("-").pop() || "dev";
}
