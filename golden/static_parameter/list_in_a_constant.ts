import * as aws from "@pulumi/aws";

const version = "8.0";
const parameters = [
    { name: "slow_query_log", value: "1" },
    { name: "performance_schema", value: "1" }, // for the dashboards
];

export const group = new aws.rds.ParameterGroup("orders", { family: `mysql${version}`, parameters });
