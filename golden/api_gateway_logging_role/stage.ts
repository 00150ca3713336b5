import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const provider = new aws.Provider("ireland", { region: "eu-west-1" });
const opts = { provider };

const api = aws.apigateway.RestApi.get("orders", "a1b2c3", {}, opts);
const deployment = new aws.apigateway.Deployment("orders", { restApi: api.id }, opts);
const logs = new aws.cloudwatch.LogGroup("orders", { retentionInDays: 30 }, opts);

// everybody's orders
const stage = new aws.apigateway.Stage("live", {
    restApi: api.id,
    deployment: deployment.id,
    stageName: "live",
    accessLogSettings: { destinationArn: logs.arn, format: "$context.requestId" },
}, opts);

export const url = pulumi.interpolate`${stage.invokeUrl}/orders`;
