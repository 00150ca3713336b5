import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const stack = pulumi.getStack();
const current = aws.getCallerIdentity();
const worker = new aws.lambda.Function("worker", {
  runtime: "nodejs20.x",
  handler: "index.handler",
  role: "arn:aws:iam::111122223333:role/worker",
  code: new pulumi.asset.FileArchive("./worker"),
});

new aws.cloudwatch.LogGroup("worker", { name: `/aws/lambda/${worker.name}`, retentionInDays: 30 });

const trail = new aws.s3.Bucket("trail", {
  bucket: `trail-${stack}-${current.then((me) => me.accountId)}`,
});

export const policy = new aws.iam.Policy("trail", {
  policy: {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: ["s3:GetObject"],
        Resource: [trail.arn, `${trail.arn}/logs/*`, `${trail.arn}/audit/*`],
      },
    ],
  },
});

new aws.ec2.Subnet("first", {
  vpcId: "vpc-0a1b2c3d",
  cidrBlock: "10.0.0.0/24",
  availabilityZone: `${aws.getRegionOutput().name}a`,
});

const url = `https://${worker.name}.example.org`;
new aws.cloudwatch.EventTarget("worker", { rule: "nightly", arn: worker.arn, input: JSON.stringify({ url }) });
export const link = `${url}/status`;
