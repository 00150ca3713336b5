import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

new aws.sqs.Queue(`orders-${config.get("environment") || "dev"}`, {
    tags: { Size: config.require("size") },
});
