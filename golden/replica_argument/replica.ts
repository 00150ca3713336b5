import * as aws from "@pulumi/aws";

const main = new aws.rds.Instance("main", {
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 50,
    dbName: "orders",
    username: "orders",
    manageMasterUserPassword: true,
    backupRetentionPeriod: 7,
});

const replica = new aws.rds.Instance("replica", {
    replicateSourceDb: main.identifier,
    instanceClass: "db.t4g.medium",
    allocatedStorage: 50, // ignored
    dbName: "orders",
    username: "orders",
    skipFinalSnapshot: true,
});

const far = new aws.rds.Instance("far", { replicateSourceDb: main.arn, instanceClass: "db.t4g.medium", username: "orders" });

export const endpoints = [main.endpoint, replica.endpoint, far.endpoint];
