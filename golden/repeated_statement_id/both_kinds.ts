import * as aws from "@pulumi/aws";

// one statement, that has actions as well as actions that it leaves out
export const trust = aws.iam.getPolicyDocumentOutput({
    statements: [
        {
            sid: "TaskTrust",
            effect: "Allow",
            actions: ["sts:AssumeRole"],
            notActions: [],
            resources: [],
            principals: [{ type: "Service", identifiers: ["ecs-tasks.amazonaws.com"] }],
        },
    ],
}).json;
