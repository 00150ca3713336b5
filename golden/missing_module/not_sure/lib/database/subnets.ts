import * as aws from "@pulumi/aws";
import * as program from "../../index";

export class Subnets {
    readonly group = new aws.rds.SubnetGroup("group", { subnetIds: Object.keys(program) });
}
