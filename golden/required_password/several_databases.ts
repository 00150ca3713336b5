import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const environmentSuffix = config.get("environmentSuffix") || "dev";
const west = new aws.Provider("west", { region: "us-west-2" });

const dbPassword = config.requireSecret("dbPassword");

const globalCluster = new aws.rds.GlobalCluster(`trading-${environmentSuffix}`, {
    globalClusterIdentifier: `trading-${environmentSuffix}`,
    engine: "aurora-mysql",
});

const primaryCluster = new aws.rds.Cluster(`primary-cluster-${environmentSuffix}`, {
    engine: "aurora-mysql",
    masterUsername: "admin",
    masterPassword: dbPassword,
    globalClusterIdentifier: globalCluster.id,
});

const archive = new aws.rds.Cluster(`archive-cluster-${environmentSuffix}`, {
    engine: "aurora-mysql",
    masterUsername: "admin",
    masterPassword: dbPassword,
}, { provider: west });

export const endpoints = [primaryCluster.endpoint, archive.endpoint];
