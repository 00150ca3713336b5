import * as aws from "@pulumi/aws";

export const names = { queue: "network" };
export const routes = new aws.ec2.RouteTable("routes", { vpcId: "vpc-1" });
