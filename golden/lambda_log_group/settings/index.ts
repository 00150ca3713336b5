import { lambda } from "@pulumi/aws";
import { asset } from "@pulumi/pulumi";

export const place = new lambda.Function("place", { runtime: "nodejs22.x", handler: "place.handler", role: "orders", code: new asset.FileArchive("./dist") });
