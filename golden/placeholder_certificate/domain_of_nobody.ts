import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const stack = pulumi.getStack();
const balancer = new aws.lb.LoadBalancer("app", { subnets: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"] });

const internal = new aws.acm.Certificate("internal", {
    domainName: `api.${stack}.internal`,
    validationMethod: "DNS",
});

const own = new aws.acm.Certificate("own", { domainName: balancer.dnsName, validationMethod: "DNS" });

const shop = new aws.acm.Certificate("shop", { domainName: "shop.example.com", validationMethod: "EMAIL" });

export const arns = [internal.arn, own.arn, shop.arn];
