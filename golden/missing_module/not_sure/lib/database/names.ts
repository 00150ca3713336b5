import * as aws from "@pulumi/aws";

export const names = { queue: "database" };
export const table = new aws.dynamodb.Table("table", { hashKey: "id", attributes: [{ name: "id", type: "S" }] });
