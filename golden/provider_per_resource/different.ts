import * as aws from "@pulumi/aws";

new aws.s3.Bucket("releases", {}, { provider: new aws.Provider("eu", { region: "eu-west-1" }) });
new aws.s3.Bucket("copies", {}, { provider: new aws.Provider("us", { region: "us-east-1" }) });

function archive(): void {
    new aws.s3.Bucket("archive", {}, { provider: new aws.Provider("archive", { region: "us-east-1" }) });
}

archive();
