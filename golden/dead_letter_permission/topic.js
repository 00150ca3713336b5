const aws = require("@pulumi/aws");

const failures = new aws.sns.Topic("failures");
const role = new aws.iam.Role("report", { assumeRolePolicy: { Version: "2012-10-17", Statement: [] } });
const policy = new aws.iam.Policy("report", {
    policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] },
});
new aws.iam.RolePolicyAttachment("report", { role, policyArn: policy.arn });

exports.report = new aws.lambda.Function("report", {
    runtime: "nodejs22.x",
    handler: "index.handler",
    role: role.arn,
    deadLetterConfig: { targetArn: failures.arn },
}).arn;
