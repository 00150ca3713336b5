import * as aws from "@pulumi/aws";

new aws.iam.Policy("read-only", {
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            { Effect: "Allow", Action: ["*:Describe*", "*:List*", "s3:Get*"], Resource: "*" },
            { Effect: "Deny", Action: "*:Delete*", Resource: "*" },
        ],
    }),
});
