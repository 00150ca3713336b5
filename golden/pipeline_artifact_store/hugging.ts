import * as aws from "@pulumi/aws";
import { stages } from "./stages";

const artifactStore = { type: "S3", location: "artifacts" };
const stores = [artifactStore];

new aws.codepipeline.Pipeline("web", {
    roleArn: aws.iam.Role.get("web", "pipeline").arn,
    artifactStore: {
        type: "S3",
        location: "artifacts-web",
    },
    stages: [{
        name: "Source",
        actions: [],
    }],
});

new aws.codepipeline.Pipeline("api", { roleArn: "pipeline", stages, artifactStore });
new aws.codepipeline.Pipeline("mail", { roleArn: "pipeline", stages, artifactStore: stores });
new aws.codepipeline.Pipeline("jobs", { roleArn: "pipeline", stages, artifactStore: { type: "S3", location: "jobs" } });
