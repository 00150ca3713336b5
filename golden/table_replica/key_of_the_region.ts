import * as aws from "@pulumi/aws";

const west = new aws.Provider("west", { region: "us-west-2" });

const primaryKey = new aws.kms.Key("primary");
const drKey = new aws.kms.Key("dr", { enableKeyRotation: true }, { provider: west });

export const orders = new aws.dynamodb.Table("orders", {
    billingMode: "PAY_PER_REQUEST",
    hashKey: "id",
    attributes: [{ name: "id", type: "S" }],
    serverSideEncryption: { enabled: true, kmsKeyArn: primaryKey.arn },
    replicas: [{
        regionName: "us-west-2",
        propagateTags: true,
    }],
});
