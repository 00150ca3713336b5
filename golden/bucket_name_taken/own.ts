import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";
import * as random from "@pulumi/random";

const config = new pulumi.Config();
const company = config.require("company");
const environmentSuffix = config.get("environmentSuffix") || "dev";
const ending = new random.RandomId("ending", { byteLength: 4 });

// a prefix of the company's own
const data = new aws.s3.Bucket("data", { bucket: `${company}-data-${environmentSuffix}` });
// random characters
const media = new aws.s3.Bucket("media", { bucket: pulumi.interpolate`media-${ending.hex}` });
// a domain
const site = new aws.s3.Bucket("site", { bucket: "www.shop.test" });
// an account's id that is written out
const state = new aws.s3.Bucket("state", { bucket: "state-210987654321" });
// a name that Pulumi makes
const scratch = new aws.s3.Bucket("scratch");

export const names = [data, media, site, state, scratch].map((each) => each.bucket);
