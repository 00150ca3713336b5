import * as aws from "@pulumi/aws";

const key = new aws.kms.Key("data", { enableKeyRotation: true });
const alias = new aws.kms.Alias("data", { name: "alias/data", targetKeyId: key.keyId });

const logs = new aws.cloudwatch.LogGroup("api", { retentionInDays: 30, kmsKeyId: key.id });

const database = new aws.rds.Instance("api", {
    engine: "postgres",
    instanceClass: "db.t4g.small",
    allocatedStorage: 20,
    username: "api",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    kmsKeyId: key.keyId,
    performanceInsightsEnabled: true,
    performanceInsightsKmsKeyId: alias.id,
});

const volume = new aws.ebs.Volume("scratch", {
    availabilityZone: "us-east-1a",
    size: 8,
    encrypted: true,
    kmsKeyId: alias.name,
});

export const names = [logs.name, database.endpoint, volume.id];
