import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

// what these hold is not in the text
const configured = new aws.s3.Bucket("configured", { bucket: config.require("bucketName") });
const named = new aws.s3.Bucket("Named", {});

// there already
const imported = new aws.s3.Bucket("imported", { bucket: "Acme_Legacy" }, { import: "Acme_Legacy" });

export const buckets = [configured.id, named.id, imported.id];
