import * as aws from "@pulumi/aws";

const key = new aws.kms.Key("orders");

export const orders = new aws.dynamodb.Table("orders", {
    billingMode: "PAY_PER_REQUEST",
    hashKey: "id",
    attributes: [{ name: "id", type: "S" }],
    serverSideEncryption: { enabled: true, kmsKeyArn: key.arn },
    replicas: [{ regionName: "eu-west-1" }],
});
