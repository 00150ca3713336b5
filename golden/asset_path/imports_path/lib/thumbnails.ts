import { asset } from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";
import * as paths from "node:path";

export class Thumbnails {
    constructor(name: string, role: string) {
        new aws.lambda.Function(name, {
            role, runtime: "nodejs22.x", handler: "index.handler",
            code: new asset.FileArchive("./lib/lambda/thumbnails"),
            description: `Makes ${paths.basename(name)}`,
        });
    }
}
