import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const document = aws.iam.getPolicyDocumentOutput({
    statements: [{ principals: [{ type: "AWS", identifiers: ["111122223333"] }], actions: ["kms:*"], resources: ["*"] }],
});

const documented = new aws.kms.Key("documented", { policy: document.json });
const configured = new aws.kms.Key("configured", { policy: config.require("keyPolicy") });

new aws.cloudwatch.LogGroup("documented", { kmsKeyId: documented.arn });
new aws.cloudwatch.LogGroup("configured", { kmsKeyId: configured.arn });
new aws.cloudwatch.LogGroup("given", { kmsKeyId: config.get("keyArn") });
