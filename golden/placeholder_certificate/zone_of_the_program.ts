import * as aws from "@pulumi/aws";

// reserved-domain speaks of both
const zone = new aws.route53.Zone("shop", { name: "shop.example.com" });
const certificate = new aws.acm.Certificate("shop", { domainName: "www.shop.example.com", validationMethod: "DNS" });

export const ids = [zone.id, certificate.arn];
