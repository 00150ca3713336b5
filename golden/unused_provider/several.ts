import * as aws from "@pulumi/aws";

const euWest1 = new aws.Provider("eu-west-1", { region: "eu-west-1" });
const euCentral1 = new aws.Provider("eu-central-1", { region: "eu-central-1" });

new aws.s3.Bucket("releases");
new aws.s3.Bucket("copies");

function archive(): void {
    const used = new aws.Provider("used", { region: "eu-north-1" });
    const unused = new aws.Provider("unused", { region: "eu-north-1" });
    new aws.s3.Bucket("archive", {}, { provider: used });
    new aws.s3.Bucket("tapes");
}

archive();
