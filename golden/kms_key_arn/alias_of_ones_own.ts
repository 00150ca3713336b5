import * as aws from "@pulumi/aws";

const keyAlias = "alias/platform-logs";

new aws.cloudwatch.LogGroup("api", { kmsKeyId: keyAlias });

new aws.rds.Cluster("api", {
    engine: "aurora-mysql",
    masterUsername: "api",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    kmsKeyId: "alias/aws/rds",
});
