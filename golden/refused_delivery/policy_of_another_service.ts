import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const logs = new aws.s3.Bucket("logs", {});

const policy = new aws.s3.BucketPolicy("logs", {
  bucket: logs.id,
  policy: logs.arn.apply(arn =>
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "delivery.logs.amazonaws.com" },
          Action: "s3:PutObject",
          Resource: `${arn}/flow/*`,
        },
      ],
    })
  ),
});

export const trail = new aws.cloudtrail.Trail("trail", { s3BucketName: logs.id }, { dependsOn: [policy] });
