import * as aws from "@pulumi/aws";

const vpc = new aws.ec2.Vpc("shop", { cidrBlock: "10.0.0.0/16" });

const balancer = new aws.ec2.SecurityGroup("balancer", {
    vpcId: vpc.id,
    ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
    egress: [
        { protocol: "tcp", fromPort: 8080, toPort: 8080, securityGroups: [web.id] },
        { protocol: "tcp", fromPort: 8081, toPort: 8081, cidrBlocks: [vpc.cidrBlock], description: "Health" },
    ],
});

const web = new aws.ec2.SecurityGroup("web", {
    vpcId: vpc.id,
    ingress: [{ protocol: "tcp", fromPort: 8080, toPort: 8081, securityGroups: [balancer.id] }],
});

export const groups = [balancer.id, web.id];
