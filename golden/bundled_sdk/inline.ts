import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const code = `
const AWS = require('aws-sdk');
exports.handler = async () => new AWS.S3().listBuckets().promise();
`;

export const list = new aws.lambda.Function("list", {
    runtime: aws.lambda.Runtime.NodeJS20dX,
    handler: "index.handler",
    role: "orders",
    code: new pulumi.asset.AssetArchive({ "index.js": new pulumi.asset.StringAsset(code) }),
});
export const put = new aws.lambda.Function("put", {
    runtime: "nodejs18.x",
    handler: "index.handler",
    role: "orders",
    code: new pulumi.asset.AssetArchive({
        "index.mjs": new pulumi.asset.StringAsset("import DynamoDB from 'aws-sdk/clients/dynamodb';\nexport const handler = () => {};"),
        "package.json": new pulumi.asset.StringAsset('{ "dependencies": { "aws-sdk": "^2.1000.0" } }'),
    }),
});
