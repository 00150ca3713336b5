import * as aws from "@pulumi/aws";

const vpc = new aws.ec2.Vpc("main", { cidr: "10.0.0.0/16", enableDnsHostnames: true });
const subnet = new aws.ec2.Subnet("a", { vpc: vpc.id, cidr: "10.0.1.0/24", az: "us-east-1a", mapPublicIp: true });
const group = new aws.ec2.SecurityGroup("web", {
    vpc: vpc.id,
    groupDescription: "the web servers",
    ingressRules: [{ ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIp: "10.0.0.0/8" }],
});
const table = new aws.dynamodb.Table("orders", {
    tableName: "orders",
    attributeDefinitions: [
        { attributeName: "id", attributeType: "S" },
        { attributeName: "day", attributeType: "S" },
    ],
    partitionKey: "id",
    billing: "PAY_PER_REQUEST",
    globalSecondaryIndexes: [{ indexName: "by-day", partitionKey: "day", projectionType: "ALL" }],
});
const key = new aws.kms.Key("data", { description: "data at rest", enableRotation: true, pendingWindowInDays: 7 });
new aws.kms.Alias("data", { aliasName: "alias/data", targetKey: key.keyId });
new aws.cloudwatch.LogGroup("app", { logGroupName: "/app", retentionDays: 14, kmsKeyArn: key.arn });
const rule = new aws.cloudwatch.EventRule("nightly", { ruleName: "nightly", schedule: "rate(1 day)" });
const topic = new aws.sns.Topic("alerts", { topicName: "alerts", kmsKeyId: key.arn });
new aws.sns.TopicSubscription("mail", { topicArn: topic.arn, protocol: "email", endpoint: "ops@iacfix.dev" });
const lambda = new aws.lambda.Function("job", {
    functionName: "job",
    roleArn: "arn:aws:iam::123456789012:role/job",
    memoryMb: 256,
    kmsKeyId: key.arn,
});
new aws.cloudwatch.EventTarget("nightly", { ruleName: rule.name, targetArn: lambda.arn });
new aws.lambda.EventSourceMapping("job", { eventSource: table.streamArn, function: lambda.arn });
new aws.elasticache.ReplicationGroup("cache", {
    replicationGroupDescription: "sessions",
    numberCacheClusters: 2,
    cacheNodeType: "cache.t4g.small",
    encryptionInTransit: true,
});
new aws.rds.Instance("db", {
    engine: "postgres",
    instanceType: "db.t4g.micro",
    storageSize: 20,
    backupRetention: 7,
    securityGroups: [group.id],
});
