import * as aws from "@pulumi/aws";

// single instances run on db.t3.micro
export const reports = new aws.rds.Instance("reports", {
    engine: "postgres",
    instanceClass: "db.t3.micro",
    allocatedStorage: 20,
    username: "reports",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
});
