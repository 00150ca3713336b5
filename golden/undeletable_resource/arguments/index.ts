import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const isProduction = pulumi.getStack() === "prod";
const keep = true;

export const uploads = new aws.s3.Bucket("uploads");
export const images = new aws.ecr.Repository("images", { imageTagMutability: "IMMUTABLE" });

const orders = new aws.rds.Cluster("orders", {
    engine: "aurora-postgresql",
    masterUsername: "orders",
    manageMasterUserPassword: true,
    deletionProtection: true,
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: "orders-final",
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

export const sessions = new aws.dynamodb.Table("sessions", {
    attributes: [{ name: "id", type: "S" }],
    hashKey: "id",
    billingMode: "PAY_PER_REQUEST",
    deletionProtectionEnabled: keep,
});

export const audit = new aws.s3.Bucket("audit", {}, { protect: true });
export const endpoints = [orders.endpoint, invoices.endpoint];
