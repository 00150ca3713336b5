import * as aws from "@pulumi/aws";

const rules = [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/16"] }];
const inside = new aws.ec2.SecurityGroup("inside", { ingress: rules });

new aws.vpc.SecurityGroupIngressRule("inside-ssh", {
    securityGroupId: inside.id,
    ipProtocol: "tcp",
    fromPort: 22,
    toPort: 22,
    cidrIpv4: "10.2.0.0/24",
});

const outside = new aws.ec2.SecurityGroup("outside", {
    ingress: [
        {
            protocol: "tcp",
            fromPort: 443,
            toPort: 443,
            cidrBlocks: aws.ec2
                .getVpcOutput({ default: true })
                .cidrBlock.apply((block) => [block]),
        },
    ],
});

new aws.vpc.SecurityGroupIngressRule("outside-ssh", {
    securityGroupId: outside.id,
    ipProtocol: "tcp",
    fromPort: 22,
    toPort: 22,
    cidrIpv4: "10.2.0.0/24",
});
