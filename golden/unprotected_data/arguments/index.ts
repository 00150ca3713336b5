import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const isProduction = pulumi.getStack() === "prod";

export const uploads = new aws.s3.Bucket("uploads", { forceDestroy: true });
export const plain = new aws.s3.Bucket("plain");

const orders = new aws.rds.Cluster("orders", {
    engine: "aurora-postgresql",
    masterUsername: "orders",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
});

const invoices = new aws.rds.Instance("invoices", {
    engine: "postgres",
    instanceClass: "db.t4g.micro",
    allocatedStorage: 20,
    username: "invoices",
    manageMasterUserPassword: true,
    deletionProtection: isProduction,
    skipFinalSnapshot: !isProduction,
});

const reports = new aws.rds.Instance("reports", {
    instanceClass: "db.t4g.micro",
    replicateSourceDb: invoices.identifier,
    skipFinalSnapshot: true,
});

export const endpoints = [orders.endpoint, invoices.endpoint, reports.endpoint];
