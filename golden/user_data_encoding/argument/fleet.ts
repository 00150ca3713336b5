import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

interface FleetArgs {
    script: pulumi.Input<string>;
}

export class Fleet extends pulumi.ComponentResource {
    constructor(name: string, args: FleetArgs) {
        super("fleet:index:Fleet", name);
        new aws.ec2.LaunchTemplate(name, { userData: args.script }, { parent: this });
    }
}
