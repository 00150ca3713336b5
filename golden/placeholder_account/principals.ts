import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const audit = new aws.Provider("audit", { region: "eu-west-1", assumeRoles: [{ roleArn: "arn:aws:iam::482917365028:role/audit" }] });

const role = new aws.iam.Role("deploy", {
  assumeRolePolicy: {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "sts:AssumeRole" },
    ],
  },
});

new aws.kms.Key(
  "audit",
  {
    policy: pulumi.jsonStringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: ["arn:aws:iam::111122223333:root", role.arn] },
          Action: "kms:*",
          Resource: "*",
        },
      ],
    }),
  },
  { provider: audit },
);
