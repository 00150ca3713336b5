import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const size = config.getNumber("size") ?? 20;
const dbPassword = config.requireSecret("dbPassword");

export const orders = new aws.rds.Instance("orders", {
    engine: "mysql",
    instanceClass: "db.t3.small",
    allocatedStorage: size,
    username: "orders",
    password: dbPassword,
    skipFinalSnapshot: true,
});

export const carts = new aws.rds.Cluster("carts", {
    engine: "aurora-postgresql",
    masterUsername: "carts",
    masterPassword: config.requireSecret("cartsPassword"),
    skipFinalSnapshot: true,
});
