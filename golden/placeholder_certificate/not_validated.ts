import * as aws from "@pulumi/aws";

const balancer = new aws.lb.LoadBalancer("shop", { subnets: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"] });
const targets = new aws.lb.TargetGroup("shop", { port: 8080, protocol: "HTTP", vpcId: "vpc-0a1b2c3d" });

const certificate = new aws.acm.Certificate("shop", { domainName: "shop.acme.dev", validationMethod: "DNS" });

export const listener = new aws.lb.Listener("https", {
    loadBalancerArn: balancer.arn,
    port: 443,
    protocol: "HTTPS",
    certificateArn: certificate.arn,
    defaultActions: [{ type: "forward", targetGroupArn: targets.arn }],
});
