import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class SearchCluster extends pulumi.ComponentResource {
    constructor(name: string) {
        super("search:index:SearchCluster", name);
        new aws.ecs.Cluster(`${name}-cluster`, {}, { parent: this });
        this.registerOutputs({});
    }
}
