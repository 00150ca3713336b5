import * as aws from "@pulumi/aws";

const role = new aws.iam.Role("config", {
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "config.amazonaws.com" }),
});

const recorder = new aws.cfg.Recorder("recorder", { roleArn: role.arn });
const detector = new aws.guardduty.Detector("detector", { enable: true });

export const ids = [recorder.id, detector.id];
