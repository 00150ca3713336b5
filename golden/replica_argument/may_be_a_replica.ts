import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

interface DatabaseArgs {
    username?: string;
    source?: pulumi.Input<string>;
}

export function database(name: string, args: DatabaseArgs) {
    return new aws.rds.Instance(name, {
        replicateSourceDb: args.source,
        engine: "postgres",
        instanceClass: "db.t4g.medium",
        allocatedStorage: 50,
        username: args.username,
    });
}

new aws.rds.Instance("main", {
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 50,
    username: "orders",
    manageMasterUserPassword: true,
});
