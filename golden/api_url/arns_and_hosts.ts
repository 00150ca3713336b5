import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const api = new aws.apigateway.RestApi("orders");
const region = aws.getRegionOutput().name;

export const invokeArn = pulumi.interpolate`${api.executionArn}/prod`;
export const endpoint = pulumi.interpolate`${api.id}.execute-api.${region}.amazonaws.com`;
export const url = pulumi.interpolate`https://${api.id}.execute-api.${region}.amazonaws.com/prod`;

const hostUrl = pulumi.interpolate`${api.id}.execute-api.${region}.amazonaws.com/prod`;
export const orders = pulumi.interpolate`https://${hostUrl}/orders`;

new aws.route53.HealthCheck("orders", {
  type: "HTTPS",
  fqdn: pulumi.interpolate`${api.id}.execute-api.${region}.amazonaws.com`,
  resourcePath: "/prod/health",
});
