import * as aws from "@pulumi/aws";

new aws.ec2.SecurityGroup("web", {
    ingress: { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: "10.0.0.0/8" },
});

new aws.dynamodb.Table("orders", {
    attributes: [{ name: "id", type: "S" }],
    hashKey: "id",
    billingMode: "PAY_PER_REQUEST",
    pointInTimeRecovery: [{ enabled: true }],
});
