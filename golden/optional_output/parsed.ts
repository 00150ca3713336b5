import * as aws from "@pulumi/aws";

const secret = new aws.secretsmanager.Secret("orders");
const version = new aws.secretsmanager.SecretVersion("orders", {
    secretId: secret.id,
    secretString: JSON.stringify({ username: "orders", token: "t" }),
});

const database = new aws.rds.Cluster("orders", {
    engine: "aurora-postgresql",
    masterUsername: version.secretString.apply((text) => JSON.parse(text).username),
    manageMasterUserPassword: true,
});

export const token = version.secretString.apply(s => {
    try {
        return JSON.parse(s).token as string;
    } catch {
        return "none";
    }
});
export const endpoint = database.endpoint;
