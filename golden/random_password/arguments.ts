import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const generated = pulumi.output(aws.secretsmanager.getRandomPassword({ length: 32, excludePunctuation: true }));

const secret = new aws.secretsmanager.Secret("session-key");

new aws.secretsmanager.SecretVersion("session-key", {
    secretId: secret.id,
    secretString: generated.result,
});

new aws.ssm.Parameter("salt", {
    type: "SecureString",
    value: aws.secretsmanager.getRandomPasswordOutput({ passwordLength: 16 }).result,
});
