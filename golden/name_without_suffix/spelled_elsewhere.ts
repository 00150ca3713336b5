import * as aws from "@pulumi/aws";

const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || "dev";

const table = new aws.dynamodb.Table("orders", {
    name: "orders", attributes: [{ name: "id", type: "S" }], hashKey: "id", billingMode: "PAY_PER_REQUEST",
});
const topic = new aws.sns.Topic(`changes-${environmentSuffix}`, { name: "order-changes" });

new aws.lambda.Function(`export-${environmentSuffix}`, {
    role: "arn:aws:iam::210987654321:role/export", handler: "index.handler", runtime: "nodejs22.x",
    environment: { variables: { TABLE: "orders" } },
});

export const names = [table.name, topic.name];
