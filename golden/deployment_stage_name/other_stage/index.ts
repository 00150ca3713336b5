import * as aws from "@pulumi/aws";

const api = new aws.apigateway.RestApi("orders", {});
const deployment = new aws.apigateway.Deployment("orders", { restApi: api.id, stageName: "live" });
const stage = new aws.apigateway.Stage("orders", { restApi: api.id, deployment: deployment.id, stageName: "v1" });

export const url = stage.invokeUrl;
export const live = deployment.invokeUrl;
