import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const stack = pulumi.getStack();
const east = new aws.Provider("east", { region: "us-east-1" });

const everywhere = new aws.rds.GlobalCluster(`ledger-${stack}`, {
    globalClusterIdentifier: `ledger-${stack}`,
    engine: "aurora-postgresql",
});

// RDS does not manage the password of a global database
const primaryCluster = new aws.rds.Cluster(`ledger-cluster-${stack}`, {
    engine: "aurora-postgresql",
    globalClusterIdentifier: everywhere.id,
    masterUsername: "ledger",
    masterPassword: "Gl0bal-Ledger!",
    skipFinalSnapshot: true,
}, { provider: east });

export const endpoint = primaryCluster.endpoint;
