import * as aws from "@pulumi/aws";

export const nat = new aws.ec2.Eip("nat", {
    vpc: true, // for the gateway
    tags: { Name: "nat" },
}).id;
export const other = new aws.ec2.Eip("other", { vpc: true }).id;
