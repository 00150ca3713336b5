import * as aws from "@pulumi/aws";

const args = { retentionInDays: 30, tags: { Team: "logs" } };

new aws.cloudwatch.LogGroup("early", { retentionInDays: 30 });
const tags = { Team: "shop" };

new aws.sqs.Queue("orders", { tags });
new aws.sqs.Queue("returns", { tags: { ...tags, Name: "returns" } });
new aws.cloudwatch.LogGroup("orders", args);
new aws.cloudwatch.LogGroup("returns", { ...args });
new aws.sns.Topic("changes", { tags: { ...args.tags } });
