import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const domain = config.get("domain") ?? "example.com";

const zone = new aws.route53.Zone("shop", { name: domain });

new aws.route53.Record("www", {
    zoneId: zone.zoneId,
    name: `www.${domain}`,
    type: "A",
    ttl: 300,
    records: ["192.0.2.10"],
});

export const zoneName = zone.name;
