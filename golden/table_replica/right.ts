import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const west = new aws.Provider("west", { region: "us-west-2" });
const key = new aws.kms.Key("west", {}, { provider: west });

const common = {
    billingMode: "PAY_PER_REQUEST",
    hashKey: "id",
    attributes: [{ name: "id", type: "S" }],
};

// which region the stack is in, the text does not say
new aws.dynamodb.Table("stack", { ...common, replicas: [{ regionName: "us-east-1" }] });

new aws.dynamodb.Table("own-keys", {
    ...common,
    serverSideEncryption: { enabled: true, kmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/1234abcd" },
    replicas: [{ regionName: "us-west-2", kmsKeyArn: key.arn }],
});

new aws.dynamodb.Table("aws-keys", { ...common, serverSideEncryption: { enabled: true }, replicas: [{ regionName: "us-west-2" }] });

new aws.dynamodb.Table("configured", {
    ...common,
    replicas: config.requireObject<string[]>("regions").map(regionName => ({ regionName })),
});
