import * as aws from "@pulumi/aws";

const web = new aws.ec2.SecurityGroup("web", {
    egress: [
        {
            // the only way out
            protocol: "tcp",
            fromPort: 6379,
            toPort: 6379,
            securityGroups: [cache.id],
        },
    ],
});

const cache = new aws.ec2.SecurityGroup("cache", { description: "Cache" });

export const groups = [web.id, cache.id];
