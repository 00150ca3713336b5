import * as aws from "@pulumi/aws";

new aws.sqs.Queue("orders", {
    visibilityTimeoutSeconds: 60
    delaySeconds: 5,
});

new aws.sqs.Queue("returns", {
    delaySeconds: 5,
);
