import * as aws from "@pulumi/aws";

const key = new aws.kms.Key("data");
const bucket = new aws.s3.Bucket("trail");
const vault = new aws.backup.Vault("vault");

// The id of a key is not its ARN, and the ARN of a bucket or vault not its name.
new aws.lambda.Function("job", { role: "arn:aws:iam::123456789012:role/job", kmsKeyId: key.keyId });
new aws.cfg.DeliveryChannel("config", { bucket: bucket.arn });
new aws.backup.Plan("daily", { rules: [{ ruleName: "daily", targetBackupVault: vault.arn }] });

// A resource is not its id, and an address no configuration.
const vpc = new aws.ec2.Vpc("main");
const queue = new aws.sqs.Queue("dead");
new aws.ec2.Subnet("a", { vpc: vpc });
new aws.lambda.Function("sink", { role: "arn:aws:iam::123456789012:role/sink", deadLetterQueue: queue.url });

// A list that stands elsewhere is not the one object that is wanted.
const loggings = [{ targetBucket: bucket.id, targetPrefix: "trail/" }];
new aws.s3.Bucket("orders", { loggings });
