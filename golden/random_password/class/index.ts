import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const password = new pulumi.RandomPassword("password", { length: 24, special: false });
const suffix = new aws.RandomId("suffix", { byteLength: 4 });

export const secret = new aws.secretsmanager.SecretVersion("shop", {
    secretId: new aws.secretsmanager.Secret("shop", { name: pulumi.interpolate`shop-${suffix.hex}` }).id,
    secretString: password.result,
});
