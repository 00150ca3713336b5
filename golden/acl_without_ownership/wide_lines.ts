import * as aws from "@pulumi/aws";

// nothing here breaks its lines as a formatter would
const zones = { first: aws.config.region, second: aws.config.region, third: aws.config.region, fourth: aws.config.region };
const names = [zones.first, zones.second, zones.third, zones.fourth, zones.first, zones.second, zones.third, zones.fourth, zones.first];
const counts = { first: names.length, second: names.length, third: names.length, fourth: names.length, fifth: names.length, sixth: names.length };

const logs = new aws.s3.Bucket("logs", { forceDestroy: true });

export const site = new aws.cloudfront.Distribution("site", {
  enabled: counts.first > 0,
  origins: [{ originId: "shop", domainName: "shop.test" }],
  defaultCacheBehavior: {
    targetOriginId: "shop",
    viewerProtocolPolicy: "redirect-to-https",
    allowedMethods: ["GET", "HEAD"],
    cachedMethods: ["GET", "HEAD"],
  },
  restrictions: { geoRestriction: { restrictionType: "none" } },
  viewerCertificate: { cloudfrontDefaultCertificate: true },
  loggingConfig: { bucket: logs.bucketDomainName },
});
