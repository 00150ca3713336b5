import * as aws from "@pulumi/aws";

// these use a key in the name of whoever asks: the default policy does
const key = new aws.kms.Key("data");

new aws.secretsmanager.Secret("api", { kmsKeyId: key.arn });
new aws.sqs.Queue("jobs", { kmsMasterKeyId: key.arn });

new aws.rds.Cluster("api", {
    engine: "aurora-mysql",
    masterUsername: "api",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    kmsKeyId: key.arn,
});
