import { Vpc } from "@pulumi/aws/ec2/index";
import * as rds from "@pulumi/aws/rds/index";

export const vpc = new Vpc("shop", { cidrBlock: "10.0.0.0/16" });
export const group = new rds.SubnetGroup("shop", { subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"] });
