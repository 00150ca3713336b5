import * as aws from "@pulumi/aws";

const tags = { Team: "shop" };

new aws.sqs.Queue("orders", { tags });
new aws.sqs.Queue("returns", { tags });
new aws.sqs.Queue("refunds");
new aws.sns.Topic("changes");
new aws.sns.Topic("alarms");

function archive(): void {
    const own = { Team: "archive" };
    new aws.s3.Bucket("archive", { tags: own });
    new aws.s3.Bucket("tapes");
}

archive();
