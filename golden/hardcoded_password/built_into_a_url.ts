import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const password = "S3cret-and-built-in";

const database = new aws.rds.Instance("app", {
    engine: "mysql",
    instanceClass: "db.t3.small",
    allocatedStorage: 20,
    username: "app",
    password,
});

export const url = pulumi.interpolate`mysql://app:${password}@${database.endpoint}/app`;
