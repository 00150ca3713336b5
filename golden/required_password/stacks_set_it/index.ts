import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

new aws.rds.Instance("shop", {
    engine: "mysql",
    instanceClass: "db.t3.small",
    allocatedStorage: 20,
    username: "shop",
    password: config.requireSecret("dbPassword"),
});

new aws.rds.Instance("reports", {
    engine: "mysql",
    instanceClass: "db.t3.small",
    allocatedStorage: 20,
    username: "reports",
    password: config.requireSecret("reportsPassword"),
});
