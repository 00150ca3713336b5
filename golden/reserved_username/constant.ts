import * as aws from "@pulumi/aws";

const user = "rdsadmin"; // who owns everything

const reports = new aws.rds.Instance("reports", {
    engine: "mysql",
    instanceClass: "db.t4g.small",
    allocatedStorage: 20,
    username: user,
    manageMasterUserPassword: true,
    tags: { Owner: user },
});

export const address = reports.address;
