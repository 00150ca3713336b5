import * as aws from "@pulumi/aws";

const stage = process.env.STAGE || "dev";

new aws.s3.Bucket("uploads", {
    bucket: `shop-uploads-${stage}-${Date.now()}`,
    forceDestroy: true,
});
new aws.sqs.Queue("orders", { name: `orders-${crypto.randomUUID()}` });
new aws.sns.Topic(`alerts-${Math.random().toString(36).slice(2, 8)}`);
new aws.dynamodb.Table(`${Date.now()}-sessions`, {
    attributes: [{ name: "id", type: "S" }],
    hashKey: "id",
    billingMode: "PAY_PER_REQUEST",
});
