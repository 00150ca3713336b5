import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const bucket = new aws.s3.Bucket(`site-${pulumi.getStack()}`);
const config = new pulumi.Config();
const domain = config.get("domain") || "shop.internal";

export const url = bucket.websiteEndpoint.apply((endpoint) => `http://${endpoint}`);
export const zone = aws.getRegion().then((region) => `${region.name}a`);
export const address = pulumi.interpolate`https://${bucket.bucketDomainName}/${domain}`;
export const name = `www.${domain}`;

bucket.onObjectCreated("log", (event) => {
  for (const record of event.Records || []) {
    console.log(`${record.s3.object.key} went into ${bucket.id.get()}, ${bucket.arn}`);
  }
});

function greet(who: pulumi.Input<string>) {
  return `Hello, ${who}`;
}
new aws.ssm.Parameter("greeting", { type: "String", value: greet("world") });
