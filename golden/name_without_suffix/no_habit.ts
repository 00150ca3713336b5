import * as aws from "@pulumi/aws";

const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || "dev";

new aws.sqs.Queue("orders", { name: "orders", tags: { Environment: environmentSuffix } });
new aws.sns.Topic("changes", { name: "order-changes" });
