import * as aws from "@pulumi/aws";

// 123456789012 is what the documentation says.
const numbers: Record<string, number> = { "123456789012": 1 };
const trace = "1-5759e988-bd862e3fe1be46a994272793";
const elb = "arn:aws:iam::127311923021:root";

new aws.s3.BucketPolicy("logs", {
  bucket: "logs-000000000000000",
  policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: elb }, Action: "s3:PutObject", Resource: "*" }] },
});
export { numbers, trace };
