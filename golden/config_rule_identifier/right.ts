import * as aws from "@pulumi/aws";

declare const identifier: string;
new aws.cfg.Rule("encrypted", { source: { owner: "AWS", sourceIdentifier: "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED" } });
new aws.cfg.Rule("given", { source: { owner: "AWS", sourceIdentifier: identifier } });
