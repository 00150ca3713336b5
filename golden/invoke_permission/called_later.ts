import { lambda, cloudwatch, sns, apigatewayv2 } from "@pulumi/aws";
import { asset } from "@pulumi/pulumi";

const place = new lambda.Function("place", {
    runtime: "nodejs22.x",
    handler: "place.handler",
    role: "orders",
    code: new asset.FileArchive("./dist"),
});

const nightly = new cloudwatch.EventRule("nightly", { scheduleExpression: "cron(0 3 * * ? *)" });
new cloudwatch.EventTarget("nightly", { rule: nightly.name, arn: place.arn });

const topic = new sns.Topic("orders");
new sns.TopicSubscription("orders-place", { topic, protocol: "lambda", endpoint: place.arn });
new sns.TopicSubscription("orders-mail", { topic, protocol: "email", endpoint: "orders@example.com" });

const api = new apigatewayv2.Api("orders", { protocolType: "HTTP" });
for (const method of ["GET", "POST"]) {
    new apigatewayv2.Integration(`orders-${method}`, {
        apiId: api.id,
        integrationType: "AWS_PROXY",
        integrationMethod: method,
        integrationUri: place.invokeArn,
    });
}
