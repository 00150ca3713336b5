import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

function options(): pulumi.CustomResourceOptions {
    return { protect: true };
}

new aws.s3.Bucket("before");
const provider = new aws.Provider("eu-west-1", { region: "eu-west-1" });
new aws.s3.Bucket("releases", {}, options());
