import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const api = new aws.apigatewayv2.Api("orders", { protocolType: "HTTP" });
const stage = new aws.apigatewayv2.Stage("orders", { apiId: api.id, name: "prod", autoDeploy: true });
const region = aws.getRegionOutput().name;

export const apiUrl = pulumi.interpolate`${api.id}.execute-api.${region}.amazonaws.com/${stage.name}/orders`;
export const apiEndpoint = pulumi.interpolate`${api.id}.execute-api.${region}.amazonaws.com/${stage.name}`;
