import { lambda } from "@pulumi/aws";
import { asset } from "@pulumi/pulumi";

const code = new asset.FileArchive("./dist");
const batch = 400;

export const place = new lambda.Function("place", {
    runtime: "nodejs22.x",
    handler: "place.handler",
    role: "orders",
    code,
    reservedConcurrentExecutions: 500, // Christmas
    timeout: 10,
});
export const sweep = new lambda.Function("sweep", {
    runtime: "nodejs22.x",
    handler: "sweep.handler",
    role: "orders",
    code,
    reservedConcurrentExecutions: batch,
});
export const stopped = new lambda.Function("stopped", { runtime: "nodejs22.x", handler: "i.handler", role: "orders", code, reservedConcurrentExecutions: 0 });
export const cancel = new lambda.Function("cancel", { runtime: "nodejs22.x", handler: "cancel.handler", role: "orders", code, reservedConcurrentExecutions: 20 });
