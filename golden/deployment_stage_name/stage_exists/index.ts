import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const api = new aws.apigateway.RestApi("orders", {});
const first = new aws.apigateway.Deployment("first", { restApi: api.id, stageName: "" });
const live = new aws.apigateway.Stage("live", { restApi: api.id, deployment: first.id, stageName: "live" });

const second = new aws.apigateway.Deployment("second", {
    restApi: api.id,
    stageName: "next",
});
const next = new aws.apigateway.Stage("next", {
    restApi: api.id,
    deployment: second,
    stageName: "next",
});

export const urls = [
    pulumi.interpolate`${first.invokeUrl}${live.stageName}/orders`,
    second.invokeUrl,
];
