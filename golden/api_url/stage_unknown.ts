import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const api = new aws.apigateway.RestApi("orders");

export const apiUrl = pulumi.interpolate`${api.executionArn}/prod/orders`;
