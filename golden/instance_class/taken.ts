import * as aws from "@pulumi/aws";

const old = new aws.rds.Cluster("old", {
    engine: "aurora-mysql",
    engineVersion: "5.7.mysql_aurora.2.12.5",
    masterUsername: "old",
    manageMasterUserPassword: true,
});

// Aurora MySQL 5.7 takes db.t3.small
new aws.rds.ClusterInstance("old-0", {
    clusterIdentifier: old.id,
    engine: "aurora-mysql",
    instanceClass: "db.t3.small",
});

const unversioned = new aws.rds.Cluster("unversioned", {
    engine: "aurora-mysql",
    masterUsername: "unversioned",
    manageMasterUserPassword: true,
});

// which of them this gets is not stated
new aws.rds.ClusterInstance("unversioned-0", {
    clusterIdentifier: unversioned.id,
    engine: "aurora-mysql",
    instanceClass: "db.t3.small",
});

const scaled = new aws.rds.Cluster("scaled", {
    engine: "aurora-postgresql",
    masterUsername: "scaled",
    manageMasterUserPassword: true,
    serverlessv2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 4 },
});

new aws.rds.ClusterInstance("scaled-0", {
    clusterIdentifier: scaled.id,
    engine: "aurora-postgresql",
    instanceClass: "db.serverless",
});
