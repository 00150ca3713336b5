import * as pulumi from "@pulumi/pulumi";
import { apigateway } from "@pulumi/aws";

const stage = pulumi.getStack();
const api = new apigateway.RestApi("pets", { body: pulumi.jsonStringify({ openapi: "3.0.1" }) });

new apigateway.Deployment("pets", { restApi: api.id, stageName: stage });

export const id = api.id;
