import * as aws from "@pulumi/aws";

const region = process.env.AWS_REGION || "eu-west-1";

// Where releases are kept
const bucket = new aws.s3.Bucket("releases", {}, { provider: new aws.Provider(`in-${region}`, { region }) });

new aws.s3.BucketVersioning("releases", {
    bucket: bucket.id,
    versioningConfiguration: { status: "Enabled" },
}, {
    provider: new aws.Provider(`in-${region}`, { region }),
    dependsOn: [bucket],
});

function copies(target: string): void {
    const copy = new aws.s3.Bucket("copies", {}, {
        provider: new aws.Provider("copies", {
            region: "eu-central-1",
            defaultTags: { tags: { Target: target } },
        }),
    });
    if (target) {
        new aws.s3.BucketVersioning("copies", {
            bucket: copy.id,
            versioningConfiguration: { status: "Enabled" },
        }, {
            provider: new aws.Provider("copies", {
                region: "eu-central-1",
                defaultTags: { tags: { Target: target } },
            }),
        });
    }
}

copies("archive");
