import * as aws from "@pulumi/aws";

const region = process.env.AWS_REGION || "eu-west-1";
const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || "dev";
const zone = new aws.route53.Zone("shop", { name: "shop.test", tags: { Environment: environmentSuffix } });

new aws.route53.Record("api", {
    zoneId: zone.zoneId, name: "api", type: "CNAME", ttl: 60, records: ["api.eu-west-1.shop.test"],
    setIdentifier: "Primary",
    failoverRoutingPolicies: [{ type: "PRIMARY" }],
});
new aws.route53.Record("web", {
    zoneId: zone.zoneId, name: "web", type: "CNAME", ttl: 60, records: ["web.eu-west-1.shop.test"],
    setIdentifier: `web-${region}`,
    latencyRoutingPolicies: [{ region }],
});
