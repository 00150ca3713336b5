import * as aws from "@pulumi/aws";

const version = new aws.secretsmanager.SecretVersion("orders", {
    secretId: "orders",
    secretString: JSON.stringify({ user: "orders" }),
});

export const user = version.secretString.apply(s => JSON.parse(s).user);
