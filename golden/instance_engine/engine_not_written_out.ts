import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const cluster = new aws.rds.Cluster("app", {
    engine: config.require("engine"),
    masterUsername: "app",
    manageMasterUserPassword: true,
});

new aws.rds.ClusterInstance("app", {
    clusterIdentifier: cluster.id,
    instanceClass: "db.t4g.medium",
    engine: cluster.engine,
});
