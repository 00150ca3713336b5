import * as aws from "@pulumi/aws";

const main = new aws.rds.Instance("main", {
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 50,
    username: "main_user",
    password: "Main-Password-1",
    backupRetentionPeriod: 7,
});

const replica = new aws.rds.Instance("replica", {
    instanceClass: "db.t4g.medium",
    replicateSourceDb: main.identifier,
});

export const replicaEndpoint = replica.endpoint;
