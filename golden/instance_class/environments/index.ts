import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { environments } from "./lib/environments";

const stack = pulumi.getStack();
const environment = environments[stack] || environments["dev"];

const cluster = new aws.rds.Cluster("shop", {
    engine: "aurora-postgresql",
    masterUsername: "shop_admin",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
});

for (let i = 0; i <= environment.readers; i++) {
    new aws.rds.ClusterInstance(`shop-${i}`, {
        clusterIdentifier: cluster.id,
        engine: "aurora-postgresql",
        instanceClass: environment.databaseClass,
        tags: { Class: environment.databaseClass },
    });
}

export const endpoint = cluster.endpoint;
