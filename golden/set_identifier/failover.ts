import * as aws from "@pulumi/aws";

const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || "dev";
const zone = new aws.route53.Zone(`shop-${environmentSuffix}`, { name: `${environmentSuffix}.shop.test` });

new aws.route53.Record(`api-primary-${environmentSuffix}`, {
    zoneId: zone.zoneId, name: "api", type: "CNAME", ttl: 60, records: ["api.eu-west-1.shop.test"],
    setIdentifier: "Primary",
    failoverRoutingPolicies: [{ type: "PRIMARY" }],
});

new aws.route53.Record(`api-secondary-${environmentSuffix}`, {
    zoneId: zone.zoneId, name: "api", type: "CNAME", ttl: 60, records: ["api.eu-central-1.shop.test"],
    setIdentifier: "Secondary",
    failoverRoutingPolicies: [{ type: "SECONDARY" }],
});
