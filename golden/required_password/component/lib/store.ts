import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class Store extends pulumi.ComponentResource {
    constructor(name: string, args: { password: pulumi.Input<string> }) {
        super("shop:index:Store", name);

        new aws.rds.Instance(name, {
            engine: "mysql",
            instanceClass: "db.t3.small",
            allocatedStorage: 20,
            username: "store",
            password: args.password,
        }, { parent: this });
    }
}
