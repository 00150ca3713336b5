import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const rate = config.getNumber("rate") ?? 100;
const api = aws.apigateway.RestApi.get("orders", "a1b2c3");
const deployment = new aws.apigateway.Deployment("orders", { restApi: api.id });

new aws.apigateway.Stage("orders-stage", {
    restApi: api,
    deployment: deployment.id,
    stageName: pulumi.getStack(),
    throttleSettings: { rateLimit: rate, burstLimit: rate * 2 },
});
