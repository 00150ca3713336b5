import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const password = config.requireSecret("password");
const stack = pulumi.getStack();

const main = new aws.rds.Instance(`main-${stack}`, {
    engine: "postgres",
    instanceClass: "db.t4g.small",
    allocatedStorage: 20,
    username: "main_user",
    password,
});

const source = new aws.dms.Endpoint(`main-${stack}`, {
    endpointId: `main-${stack}`,
    endpointType: "source",
    engineName: "postgres",
    serverName: main.address,
    username: "main_user",
    password,
});
