import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const uploads = new aws.s3.Bucket("uploads");
const orders = new aws.sqs.Queue("orders");
const role = new aws.iam.Role("worker", { assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "ec2.amazonaws.com" }) });

new aws.iam.RolePolicy("worker", {
    role: role.id,
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            { Effect: "Allow", Action: "s3:GetObject", Resource: pulumi.interpolate`${uploads.arn}/*` },
            { Effect: "Allow", Action: "sqs:SendMessage", Resource: orders.arn },
        ],
    }),
});

const statements = [
    { Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: orders.arn },
    { Effect: "Deny", Principal: "*", Action: "sqs:*", Resource: orders.arn, Condition: { Bool: { "aws:SecureTransport": "false" } } },
];
new aws.sqs.QueuePolicy("orders", {
    queueUrl: orders.url,
    policy: JSON.stringify({ Version: "2012-10-17", Statement: statements }, null, 2),
});

const region = aws.getRegion().then(found => found.name);
const dashboard = JSON.stringify({
    widgets: [{ type: "metric", properties: { metrics: [["AWS/SQS", "NumberOfMessagesSent", "QueueName", orders.name]], region } }],
});
new aws.cloudwatch.Dashboard("orders", { dashboardName: "orders", dashboardBody: dashboard });

export const outline = JSON.stringify({ bucket: uploads.bucket });
