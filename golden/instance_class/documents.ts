import * as aws from "@pulumi/aws";

const cluster = new aws.docdb.Cluster("catalogue", {
    masterUsername: "catalogue",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
});

const writer = new aws.docdb.ClusterInstance("catalogue-writer", {
    clusterIdentifier: cluster.id,
    instanceClass: "db.t3.small",
});

export const writerEndpoint = writer.endpoint;
