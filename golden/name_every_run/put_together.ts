import * as aws from "@pulumi/aws";

const suffix = new Date().getTime().toString(36);
const bucketName = `shop-${suffix}`;

new aws.s3.Bucket("uploads", { bucket: bucketName });
new aws.s3.Bucket("sums", { bucket: "shop-sums-" + Date.now() });
new aws.sqs.Queue(`${Date.now()}`);
for (const team of ["a", "b"]) {
    new aws.sns.Topic(`alerts-${Math.random()}`, { tags: { team } });
}
