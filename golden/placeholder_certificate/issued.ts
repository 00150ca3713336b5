import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const zoneId = config.require("zoneId");

// arn:aws:acm:us-east-1:111122223333:certificate/example
const known = "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012";
const pattern = "arn:aws:acm:*:111122223333:certificate/*";

const certificate = new aws.acm.Certificate("shop", { domainName: "shop.acme.dev", validationMethod: "DNS" });

const record = new aws.route53.Record("shop", {
    zoneId,
    name: certificate.domainValidationOptions[0].resourceRecordName,
    type: certificate.domainValidationOptions[0].resourceRecordType,
    records: [certificate.domainValidationOptions[0].resourceRecordValue],
    ttl: 60,
});

const validation = new aws.acm.CertificateValidation("shop", {
    certificateArn: certificate.arn,
    validationRecordFqdns: [record.fqdn],
});

const imported = new aws.acm.Certificate("imported", {
    privateKey: config.requireSecret("key"),
    certificateBody: config.require("certificate"),
});

const authority = new aws.acm.Certificate("mesh", {
    domainName: "orders.mesh.internal",
    certificateAuthorityArn: config.require("authorityArn"),
});

export const used = [known, pattern, validation.certificateArn, imported.arn, authority.arn];
