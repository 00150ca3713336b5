import * as aws from "@pulumi/aws";

// Its own rules only.
export const own = new aws.ec2.SecurityGroup("own", {
    ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/16"] }],
    egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
});

// Resources of their own for one direction, its own rules for the other.
export const other = new aws.ec2.SecurityGroup("other", {
    egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
});
new aws.vpc.SecurityGroupIngressRule("other-web", {
    securityGroupId: other.id,
    ipProtocol: "tcp",
    fromPort: 443,
    toPort: 443,
    referencedSecurityGroupId: own.id,
});
