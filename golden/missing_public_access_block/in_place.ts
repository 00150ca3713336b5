import * as aws from "@pulumi/aws";

export const names = ["scans", "drafts"].map((name) => new aws.s3.Bucket(name).bucket);

export const west = new aws.s3.Bucket("west", {}, { provider: new aws.Provider("west", { region: "us-west-2" }) });
