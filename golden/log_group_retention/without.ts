import * as aws from "@pulumi/aws";

const access = new aws.cloudwatch.LogGroup("access-logs-of-the-shop");
const orders = new aws.cloudwatch.LogGroup("orders", {
    name: "/ecs/orders",
    tags: { service: "orders" },
});

export const groups = [access.name, orders.name];
