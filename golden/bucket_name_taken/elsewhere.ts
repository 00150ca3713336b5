import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const environmentSuffix = new pulumi.Config().get("environmentSuffix") || "dev";
const name = `exports-${environmentSuffix}`;

const exportsBucket = new aws.s3.Bucket("exports", { bucket: name });
const drops = new aws.s3.Bucket(`drops-${environmentSuffix}`, { bucket: `drops-${environmentSuffix}` });
const stack = new aws.s3.Bucket("stack", { bucket: `build-of-${pulumi.getStack()}`.toLowerCase() });
const long = new aws.s3.Bucket("long", {
    bucket: `quarterly-reports-of-the-finance-department-${environmentSuffix}`,
});

new aws.iam.RolePolicy("reader", {
    role: "reader",
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::drops-${environmentSuffix}/*` }],
    }),
});

export const names = [exportsBucket, drops, stack, long].map((each) => each.bucket);
