import * as aws from "@pulumi/aws";

new aws.cfg.Rule("encrypted", {
    source: { owner: "AWS", sourceIdentifier: "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED" },
    maximumExecutionFrequency: "Six_Hours",
    tags: { Team: "security" },
});
new aws.cfg.Rule("public", { source: { owner: "AWS", sourceIdentifier: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK" }, maximumExecutionFrequency: "One_Hour" });
