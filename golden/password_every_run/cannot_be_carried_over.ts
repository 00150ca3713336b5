import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const readable = aws.secretsmanager.getRandomPasswordOutput({
    passwordLength: 20,
    excludeCharacters: "0O1lI",
});

const sized = aws.secretsmanager.getRandomPasswordOutput({ passwordLength: config.requireNumber("length") });

const whole = aws.secretsmanager.getRandomPasswordOutput({ passwordLength: 12 });

new aws.ssm.Parameter("readable", { type: "SecureString", value: readable.randomPassword });
new aws.ssm.Parameter("sized", { type: "SecureString", value: sized.randomPassword });
new aws.ssm.Parameter("whole", { type: "SecureString", value: whole.apply(each => each.randomPassword) });
