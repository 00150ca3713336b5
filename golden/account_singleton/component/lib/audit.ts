import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class Audit extends pulumi.ComponentResource {
    constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
        super("audit:index:Audit", name, {}, opts);

        new aws.macie2.Account(`${name}-macie`, {}, { parent: this });
    }
}
