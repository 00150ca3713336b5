import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { lambda } from "@pulumi/aws";

const role = aws.iam.Role.get("role", "orders");
const code = new pulumi.asset.FileArchive("./dist");

export const place = new aws.lambda.Function("place", {
    runtime: "nodejs14.x",
    handler: "place.handler",
    role: role.arn,
    code,
});
export const cancel = new lambda.Function("cancel", { runtime: lambda.Runtime.NodeJS12dX, handler: "cancel.handler", role: role.arn, code });
export const report = new aws.lambda.Function("report", {
    runtime: aws.lambda.Runtime.Python3d7, // until the numbers are in
    handler: "report.handler",
    role: role.arn,
    code,
});
export const audit = new aws.lambda.Function("audit", {
    runtime: aws.lambda.DotnetCore3d1Runtime,
    handler: "Audit::Audit.Function::Handle",
    role: role.arn,
    code,
});
