import * as aws from "@pulumi/aws";

const username = "admin";

function database(name: string, engine: string) {
    return new aws.rds.Instance(name, {
        engine,
        instanceClass: "db.t4g.small",
        allocatedStorage: 20,
        username: "admin",
        manageMasterUserPassword: true,
    });
}

const orders = new aws.rds.Instance("orders", {
    engine: "postgres",
    instanceClass: "db.t4g.small",
    allocatedStorage: 20,
    username,
    manageMasterUserPassword: true,
});

const sessions = new aws.rds.Cluster("sessions", {
    engine: "aurora-mysql",
    masterUsername: username,
    manageMasterUserPassword: true,
});

export const all = [orders.address, sessions.endpoint, database("a", "mysql").address, database("b", "mariadb").address];
