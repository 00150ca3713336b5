import * as aws from "@pulumi/aws";

const west = new aws.Provider("west", { region: "us-west-2" });

export const a = new aws.ec2.Vpc("a", { cidrBlock: "10.0.0.0/16" });
export const b = new aws.ec2.Vpc("b", { cidrBlock: "10.1.0.0/16" });
export const c = new aws.ec2.Vpc("c", { cidrBlock: "10.2.0.0/16" });
export const d = new aws.ec2.Vpc("d", { cidrBlock: "10.3.0.0/16" });
export const e = new aws.ec2.Vpc("e", { cidrBlock: "10.4.0.0/16" });
// another region
export const f = new aws.ec2.Vpc("f", { cidrBlock: "10.5.0.0/16" }, { provider: west });
// how many, is not said here
for (const name of (process.env.TENANTS ?? "").split(",")) {
    new aws.ec2.Vpc(name, { cidrBlock: "10.6.0.0/16" });
}

// one or the other
export const main = process.env.WIDE
    ? new aws.ec2.Vpc("wide", { cidrBlock: "10.7.0.0/16" })
    : new aws.ec2.Vpc("narrow", { cidrBlock: "10.7.0.0/20" });
