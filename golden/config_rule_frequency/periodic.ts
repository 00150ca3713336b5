import * as aws from "@pulumi/aws";

declare const check: aws.lambda.Function;

new aws.cfg.Rule("passwords", {
    source: { owner: "AWS", sourceIdentifier: "IAM_PASSWORD_POLICY" },
    maximumExecutionFrequency: "TwentyFour_Hours",
});
new aws.cfg.Rule("own", {
    source: { owner: "CUSTOM_LAMBDA", sourceIdentifier: check.arn, sourceDetails: [{ messageType: "ScheduledNotification" }] },
    maximumExecutionFrequency: "One_Hour",
});
new aws.cfg.Rule("volumes", { source: { owner: "AWS", sourceIdentifier: "ENCRYPTED_VOLUMES" } });
