import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const key = new aws.kms.Key("data");
const found = aws.kms.getAliasOutput({ name: "alias/platform" });

function group(name: string, kmsKeyId: pulumi.Input<string>) {
    return new aws.cloudwatch.LogGroup(name, { kmsKeyId });
}

export const groups = [
    new aws.cloudwatch.LogGroup("own", { kmsKeyId: key.arn }),
    new aws.cloudwatch.LogGroup("found", { kmsKeyId: found.targetKeyArn }),
    new aws.cloudwatch.LogGroup("configured", { kmsKeyId: config.get("kmsKeyArn") }),
    group("passed", key.keyId),
];
