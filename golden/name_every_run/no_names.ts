import * as aws from "@pulumi/aws";

const created = new Date().toISOString();

const bucket = new aws.s3.Bucket("uploads", { tags: { Created: created, Name: `uploads-${Date.now()}` } });
new aws.ssm.Parameter("deployed", { name: "/shop/deployed", type: "String", value: `${Date.now()}` });
new aws.rds.Instance(
  "orders",
  { instanceClass: "db.t4g.medium", finalSnapshotIdentifier: `orders-${Date.now()}` },
  { ignoreChanges: ["finalSnapshotIdentifier"] },
);
bucket.onObjectCreated("copy", async () => {
  console.log(`copy-${Date.now()}`);
});
new aws.lambda.Function("job", {
  runtime: "nodejs20.x",
  handler: "index.handler",
  role: "arn:aws:iam::482917365028:role/job",
  code: `exports.handler = async () => \`job-\${Date.now()}\`;` as never,
});

// A new key every year
const year = new Date().getFullYear();
new aws.kms.Key(`signing-${year}`, { description: `Signs what is issued in ${year}` });
