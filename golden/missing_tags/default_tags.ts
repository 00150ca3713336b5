import * as aws from "@pulumi/aws";

const tags = { Team: "shop" };
const provider = new aws.Provider("tagged", { defaultTags: { tags } });

new aws.sqs.Queue("orders", { tags }, { provider });
new aws.sqs.Queue("returns", { tags }, { provider });
new aws.sqs.Queue("refunds", {}, { provider });
