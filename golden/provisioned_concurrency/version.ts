import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const code = new pulumi.asset.FileArchive("./dist");

const place = new aws.lambda.Function("place", {
    runtime: "nodejs22.x",
    handler: "place.handler",
    role: "orders",
    code,
});
new aws.lambda.ProvisionedConcurrencyConfig("place", {
    functionName: place.name,
    qualifier: place.version,
    provisionedConcurrentExecutions: 5,
});

const cancel = new aws.lambda.Function("cancel", { runtime: "nodejs22.x", handler: "cancel.handler", role: "orders", code, publish: true });
new aws.lambda.ProvisionedConcurrencyConfig("cancel", {
    functionName: cancel.name,
    qualifier: "$LATEST",
    provisionedConcurrentExecutions: 1,
});
