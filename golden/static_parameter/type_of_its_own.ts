import * as aws from "@pulumi/aws";

interface Parameter {
    name: string;
    value: string;
}

const parameters: Parameter[] = [{ name: "wal_buffers", value: "2048" }];

export const group = new aws.rds.ParameterGroup("orders", { family: "postgres16", parameters });
