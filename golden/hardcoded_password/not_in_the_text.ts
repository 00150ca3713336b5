import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";

const config = new pulumi.Config();
const generated = new random.RandomPassword("generated", { length: 24, special: false });

new aws.rds.Cluster("configured", {
    engine: "aurora-mysql",
    masterUsername: "configured",
    masterPassword: config.requireSecret("password"),
});

new aws.rds.Cluster("generated", {
    engine: "aurora-mysql",
    masterUsername: "generated",
    masterPassword: generated.result,
});

new aws.rds.Cluster("managed", {
    engine: "aurora-mysql",
    masterUsername: "managed",
    manageMasterUserPassword: true,
});

new aws.rds.Instance("replica", {
    replicateSourceDb: "arn:aws:rds:us-east-1:111122223333:db:main",
    instanceClass: "db.t4g.medium",
    password: "",
});

// no database reads this one
export const passwordPolicy = { password: "at least 14 characters" };
