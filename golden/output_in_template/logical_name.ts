import * as aws from "@pulumi/aws";
import * as random from "@pulumi/random";

const suffix = new random.RandomId("suffix", { byteLength: 4 });
const bucket = new aws.s3.Bucket(`logs-${suffix.hex}`);

new aws.s3.BucketVersioning("logs", {
    bucket: bucket.id,
    versioningConfiguration: { status: "Enabled" },
});
