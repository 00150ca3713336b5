import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const engine = config.require("engine") as aws.rds.EngineType;

const cluster = new aws.rds.Cluster("app", {
    engine,
    masterUsername: "app",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
});

new aws.rds.ClusterInstance("app-0", {
    clusterIdentifier: cluster.id,
    engine,
    instanceClass: "db.t3.small",
});
