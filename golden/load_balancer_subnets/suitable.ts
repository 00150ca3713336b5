import * as aws from "@pulumi/aws";
import { publicSubnets, privateSubnets, subnetIds } from "./network";

export const shop = new aws.lb.LoadBalancer("shop", { internal: false, subnets: publicSubnets });
export const inside = new aws.lb.LoadBalancer("inside", { internal: true, subnets: privateSubnets });
export const either = new aws.lb.LoadBalancer("either", { internal: false, subnets: subnetIds });
// one subnet is enough for it
export const gate = new aws.lb.LoadBalancer("gate", { loadBalancerType: "network", subnets: [publicSubnets[0].id] });
export const mapped = new aws.lb.LoadBalancer("mapped", { subnetMappings: [{ subnetId: subnetIds[0] }] });
// what kind it is, is not said here
export const asked = new aws.lb.LoadBalancer("asked", {
    loadBalancerType: process.env.BALANCER,
    subnets: [publicSubnets[0].id],
});
