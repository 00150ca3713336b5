import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const balancer = new aws.ec2.SecurityGroup("balancer", {
    // what is read when it is called may be made later
    egress: pulumi.output(Promise.resolve()).apply(() => [
        { protocol: "tcp", fromPort: 8080, toPort: 8080, securityGroups: [web.id] },
    ]),
});

const web = new aws.ec2.SecurityGroup("web", {
    ingress: [{ protocol: "tcp", fromPort: 8080, toPort: 8080, securityGroups: [balancer.id] }],
});

export const groups = [balancer.id, web.id];
