import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const base = { role: process.env.FUNCTION_ROLE || "", runtime: "nodejs22.x" };

export class Images {
    constructor(name: string) {
        new aws.lambda.Function("built", { ...base, handler: "handler.main", code: new pulumi.asset.FileArchive("./dist/resize") });
        new aws.lambda.Function("elsewhere", { ...base, handler: "handler.main", code: new pulumi.asset.FileArchive(`./lib/${name}`) });
        new aws.lambda.Function("layered", {
            ...base, handler: "handler.main", layers: ["arn:aws:lambda:eu-west-1:210987654321:layer:main:1"],
            code: new pulumi.asset.FileArchive("./lib/lambda/resize"),
        });
        new aws.lambda.Function("several", {
            ...base, handler: "handler.main",
            code: new pulumi.asset.AssetArchive({
                "lib": new pulumi.asset.FileArchive("./lib/lambda/resize"),
                "handler.js": new pulumi.asset.StringAsset("exports.main = async () => {};"),
            }),
        });
        new aws.lambda.Function("java", {
            ...base, runtime: "java21", handler: "shop.Handler", code: new pulumi.asset.FileArchive("./lib/lambda/resize"),
        });
        new aws.lambda.Function("zip", { ...base, handler: "handler.main", code: new pulumi.asset.FileArchive("./lib/main.zip") });
        new aws.lambda.Function("gone", { ...base, handler: "handler.main", code: new pulumi.asset.FileArchive("./lib/gone") });
    }
}
