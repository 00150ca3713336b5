import * as aws from "@pulumi/aws";

const key = new aws.kms.Key("data");

new aws.secretsmanager.Secret("api", { kmsKeyId: key.keyId });
new aws.sns.Topic("alerts", { kmsMasterKeyId: "alias/aws/sns" });
new aws.sqs.Queue("jobs", { kmsMasterKeyId: key.id });
new aws.kinesis.Stream("clicks", { encryptionType: "KMS", kmsKeyId: key.id });

// an alias gives back what it was given: an ARN
const alias = new aws.kms.Alias("data", { name: "alias/data", targetKeyId: key.arn });
new aws.cloudwatch.LogGroup("api", { kmsKeyId: alias.targetKeyId });
