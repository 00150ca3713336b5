import * as aws from "@pulumi/aws";

export const database = new aws.rds.Instance("shop", {
    engine: "postgres",
    instanceClass: "db.t4g.small",
    allocatedStorage: 20,
    username: "admin",
    manageMasterUserPassword: true,
});
