import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const apiKey = config.requireSecret("apiKey");

new aws.ssm.Parameter("api-key", { type: "SecureString", value: apiKey });

// optional: nothing stops the program
new aws.rds.Instance("shop", {
    engine: "mysql",
    instanceClass: "db.t3.small",
    allocatedStorage: 20,
    username: "shop",
    password: config.getSecret("dbPassword"),
});
