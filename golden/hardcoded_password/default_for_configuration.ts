import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const cluster = new aws.rds.Cluster("app", {
    engine: "aurora-mysql",
    masterUsername: "app",
    masterPassword: config.getSecret("dbPassword") || "change-me-123",
    skipFinalSnapshot: true,
});

export const endpoint = cluster.endpoint;
