import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

if (config.getBoolean("ownsTheAccount")) {
    new aws.guardduty.Detector("detector", { enable: true });
}

export const hub = config.getBoolean("ownsTheAccount") ? new aws.securityhub.Account("hub") : undefined;

export const recorder = new aws.cfg.Recorder("recorder", { roleArn: config.require("roleArn") }, { import: "default" });
