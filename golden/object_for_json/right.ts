import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const bucket = new aws.s3.Bucket("photos");
const role = new aws.iam.Role("reader", {
  assumeRolePolicy: {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
  },
});

// Types that fit.
new aws.iam.RolePolicy("cast", {
  role: role.id,
  policy: bucket.arn.apply(
    (arn) =>
      ({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: `${arn}/*` }],
      }) as aws.iam.PolicyDocument,
  ),
});
new aws.iam.RolePolicy("typed", {
  role: role.id,
  policy: bucket.arn.apply((arn): aws.iam.PolicyDocument => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: `${arn}/*` }],
  })),
});
new aws.iam.RolePolicy("argument", {
  role: role.id,
  policy: bucket.arn.apply<aws.iam.PolicyDocument>((arn) => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: `${arn}/*` }],
  })),
});
new aws.iam.RolePolicy("constant", {
  role: role.id,
  policy: bucket.arn.apply((arn) => ({
    Version: "2012-10-17" as const,
    Statement: [{ Effect: "Allow" as const, Action: "s3:GetObject", Resource: `${arn}/*` }],
  })),
});

// JSON already.
new aws.iam.RolePolicy("json", {
  role: role.id,
  policy: bucket.arn.apply((arn) => JSON.stringify({ Version: "2012-10-17", Statement: [{ Resource: arn }] })),
});
new aws.sqs.Queue("work", { redrivePolicy: pulumi.jsonStringify({ maxReceiveCount: 3 }) });

// No JSON: which text was meant is not known.
new aws.ssm.Parameter("limits", { type: "String", value: JSON.stringify({ days: 3 }) });
