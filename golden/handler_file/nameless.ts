import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const code = `
export const handler = async () => ({ statusCode: 200 });
`;

export const hello = new aws.lambda.Function("hello", {
    runtime: "nodejs22.x",
    handler: "index.handler",
    role: "orders",
    code: new pulumi.asset.AssetArchive({ ".": new pulumi.asset.StringAsset("exports.handler = async () => 'hello';") }),
});
export const module = new aws.lambda.Function("module", {
    runtime: aws.lambda.Runtime.NodeJS22dX,
    handler: "src/app.handler",
    role: "orders",
    code: new pulumi.asset.AssetArchive({
        ".": new pulumi.asset.StringAsset(code),
    }),
});
export const report = new aws.lambda.Function("report", {
    runtime: "python3.13",
    handler: "report.run",
    role: "orders",
    code: new pulumi.asset.AssetArchive({
        ".": new pulumi.asset.StringAsset("def run(event, context):\n    return 'hello'\n"),
    }),
});
