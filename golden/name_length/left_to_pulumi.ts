import * as aws from "@pulumi/aws";

export const balancer = new aws.lb.LoadBalancer("customer-facing-load-balancer", {
    subnets: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"],
});

export const rule = new aws.xray.SamplingRule("sampling", {
    ruleName: "sample-everything-of-the-checkout",
    priority: 1,
    version: 1,
    reservoirSize: 1,
    fixedRate: 1,
    urlPath: "*",
    host: "*",
    httpMethod: "*",
    serviceType: "*",
    serviceName: "*",
    resourceArn: "*",
});
