import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

new aws.rds.Cluster("mysql", { engine: "aurora-mysql", masterUsername: "admin", manageMasterUserPassword: true });

new aws.rds.Cluster("named", {
    engine: "aurora-postgresql",
    masterUsername: "administrator",
    manageMasterUserPassword: true,
});

new aws.rds.Cluster("configured", {
    engine: "aurora-postgresql",
    masterUsername: config.require("dbUsername"),
    manageMasterUserPassword: true,
});

// which engine is not stated
new aws.rds.Instance("unknown", {
    engine: config.require("engine"),
    instanceClass: "db.t4g.small",
    allocatedStorage: 20,
    username: "admin",
    manageMasterUserPassword: true,
});
