import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const suffix = pulumi.getStack();

const group = new aws.ec2.SecurityGroup("web", { name: `sg-web-${suffix}`, vpcId: "vpc-0a1b2c3d" });

const balancer = new aws.lb.LoadBalancer("api", {
    name: "internal-api",
    internal: true,
    securityGroups: [group.id],
    subnets: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"],
});

const named = new aws.ec2.SecurityGroup("named", { name: pulumi.interpolate`sg-${suffix}`, vpcId: "vpc-0a1b2c3d" });

export const ids = [group.id, balancer.id, named.id];
