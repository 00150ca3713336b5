import * as aws from "@pulumi/aws";

const dbPassword = aws.secretsmanager.getRandomPasswordOutput({
    passwordLength: 32,
    excludePunctuation: true,
    excludeNumbers: false,
});

const secret = new aws.secretsmanager.Secret("db");

new aws.secretsmanager.SecretVersion("db", {
    secretId: secret.id,
    secretString: dbPassword.randomPassword,
});

export const cluster = new aws.rds.Cluster("db", {
    engine: "aurora-mysql",
    masterUsername: "app",
    masterPassword: dbPassword.randomPassword,
});
