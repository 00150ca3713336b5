import * as aws from "@pulumi/aws";
import { Config, all } from "@pulumi/pulumi";

const config = new Config();
const user = config.require("user");
const failed = new aws.sqs.Queue("failed");
const table = new aws.dynamodb.Table("events", {
    hashKey: "id",
    attributes: [{ name: "id", type: "S" }],
    streamEnabled: true,
    streamViewType: "NEW_IMAGE",
});

new aws.cloudwatch.EventRule("uploads", {
    eventPattern: { source: ["aws.s3"], "detail-type": ["Object Created"] },
});

new aws.sqs.Queue("work", {
    redrivePolicy: {
        deadLetterTargetArn: failed.arn,
        maxReceiveCount: 3,
    },
});

const secret = new aws.secretsmanager.Secret("database");
new aws.secretsmanager.SecretVersion("database", {
    secretId: secret.id,
    secretString: {
        username: user,
        password: config.requireSecret("password"),
    },
});

new aws.ecs.TaskDefinition("web", {
    family: "web",
    containerDefinitions: [
        {
            name: "web",
            image: "nginx:1.27",
            portMappings: [{ containerPort: 80 }],
        },
    ],
});

new aws.ecs.TaskDefinition("worker", {
    family: "worker",
    containerDefinitions: all([table.name]).apply(([name]) => [
        { name: "worker", image: "worker:2", environment: [{ name: "TABLE", value: name }] },
    ]),
});

new aws.lambda.EventSourceMapping("events", {
    functionName: "worker",
    eventSourceArn: table.streamArn,
    filterCriteria: { filters: [{ pattern: { eventName: ["INSERT"] } }] },
});

new aws.cloudwatch.Dashboard("work", {
    dashboardName: "work",
    dashboardBody: {
        widgets: [{ type: "metric", properties: { metrics: [["AWS/SQS", "NumberOfMessagesSent", "QueueName", "work"]] } }],
    },
});

new aws.kms.Key("events", {
    policy: table.arn.apply((arn) => /* who may read them */ ({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: arn }, Action: "kms:Decrypt", Resource: "*" }],
    })),
});
