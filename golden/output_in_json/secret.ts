import * as aws from "@pulumi/aws"
import * as pulumi from "@pulumi/pulumi"

const config = new pulumi.Config()
const secret = new aws.secretsmanager.Secret("registry")

new aws.secretsmanager.SecretVersion("registry", {
  secretId: secret.id,
  secretString: JSON.stringify({ username: config.require("user"), token: config.requireSecret("token") }),
})
