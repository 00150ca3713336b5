import * as aws from "@pulumi/aws";

const cluster = new aws.rds.Cluster("sessions", {
    engine: "aurora-mysql",
    engineVersion: "8.0.mysql_aurora.3.08.2",
    masterUsername: "sessions",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
});

new aws.rds.ClusterInstance("sessions-0", {
    clusterIdentifier: cluster.id,
    engine: "aurora-mysql",
    instanceClass: "db.m5.large",
});
