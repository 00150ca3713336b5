import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const bucket = new aws.s3.Bucket("assets");
const key = new aws.kms.Key("assets");

const policy = pulumi.all([bucket.arn, key.arn]).apply(([bucketArn, keyArn]) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "cloudtrail.amazonaws.com" }, Action: "s3:PutObject", Resource: bucketArn }, { Effect: "Allow", Principal: "*", Action: "kms:Decrypt", Resource: keyArn }],
  }),
);
new aws.s3.BucketPolicy("assets", { bucket: bucket.id, policy });

new aws.kms.Alias("assets", {
  targetKeyId: key.id,
  name: aws.getCallerIdentity().then((me) => `alias/${JSON.stringify({ account: me.accountId }).length}`),
});

bucket.onObjectCreated("report", async (event) => {
  console.log(JSON.stringify({ bucket: bucket.id.get(), records: event.Records, key: key.arn }));
});

const tags = { Team: "storage", Stack: pulumi.getStack() };
new aws.ssm.Parameter("tags", { type: "String", value: JSON.stringify({ ...tags, created: new Date(0) }) });

export const done = pulumi.jsonStringify({ bucket: bucket.id });
