import * as aws from "@pulumi/aws";

const west = new aws.Provider("west", { region: "us-west-2" });

export const a = new aws.ec2.Eip("a", { domain: "vpc" });
export const b = new aws.ec2.Eip("b", { domain: "vpc" });
export const c = new aws.ec2.Eip("c", { domain: "vpc" });
export const d = new aws.ec2.Eip("d", { domain: "vpc" });
export const e = new aws.ec2.Eip("e", { domain: "vpc" });
export const f = new aws.ec2.Eip("f", { domain: "vpc" });
export const g = new aws.ec2.Eip("g", { domain: "vpc" }, { provider: west });
