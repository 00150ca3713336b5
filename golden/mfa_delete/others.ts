import * as aws from "@pulumi/aws";

declare const mfaDelete: string;

new aws.s3.BucketVersioning("off", { bucket: "off", versioningConfiguration: { status: "Enabled", mfaDelete: "Disabled" } });
new aws.s3.BucketVersioning("given", { bucket: "given", versioningConfiguration: { status: "Enabled", mfaDelete } });
new aws.s3.BucketVersioning("code", {
    bucket: "code",
    mfa: "arn:aws:iam::210987654321:mfa/root 123456",
    versioningConfiguration: { status: "Enabled", mfaDelete: "Enabled" },
});
