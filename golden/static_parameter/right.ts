import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

new aws.rds.ParameterGroup("stated", {
    family: "postgres16",
    parameters: [{ name: "shared_buffers", value: "524288", applyMethod: "pending-reboot" }],
});

new aws.rds.ParameterGroup("dynamic", {
    family: "mysql8.0",
    parameters: [
        { name: "max_connections", value: "500" },
        { name: "innodb_buffer_pool_size", value: "{DBInstanceClassMemory*3/4}" },
    ],
});

new aws.rds.ParameterGroup("unknown", {
    family: config.require("family"),
    parameters: [{ name: "shared_buffers", value: "524288" }],
});

new aws.rds.ParameterGroup("given", {
    family: "postgres16",
    parameters: config.requireObject<aws.types.input.rds.ParameterGroupParameter[]>("parameters"),
});
