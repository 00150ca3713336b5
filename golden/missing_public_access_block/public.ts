import * as aws from "@pulumi/aws";
import { policyFor } from "./policies";

// a website
const site = new aws.s3.Bucket("site");
new aws.s3.BucketWebsiteConfiguration("site", { bucket: site.id, indexDocument: { suffix: "index.html" } });

// anybody may read it
const downloads = new aws.s3.Bucket("downloads");
new aws.s3.BucketPolicy("downloads", {
    bucket: downloads.id,
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
    }),
});

// a policy that does not stand here
const feeds = new aws.s3.Bucket("feeds");
new aws.s3.BucketPolicy("feeds", { bucket: feeds.id, policy: policyFor(feeds.arn) });

// a public list
const pictures = new aws.s3.Bucket("pictures", { acl: "public-read" });

// blocked already, as far as it is meant to be
const drafts = new aws.s3.Bucket("drafts");
new aws.s3.BucketPublicAccessBlock("drafts", { bucket: drafts.id, blockPublicAcls: true });

export const names = [site, downloads, feeds, pictures, drafts].map((each) => each.bucket);
