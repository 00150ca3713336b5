import * as aws from "@pulumi/aws";
import * as random from "@pulumi/random";

const password = new random.RandomPassword("password", { length: 32 });

new aws.ssm.Parameter("password", { type: "SecureString", value: password.result });
