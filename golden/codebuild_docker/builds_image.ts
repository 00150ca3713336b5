import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const repository = new aws.ecr.Repository("api");

export const api = new aws.codebuild.Project("api", {
    serviceRole: "builds",
    artifacts: { type: "NO_ARTIFACTS" },
    environment: {
        computeType: "BUILD_GENERAL1_SMALL",
        image: "aws/codebuild/standard:7.0",
        type: "LINUX_CONTAINER",
        environmentVariables: [{ name: "REPOSITORY", value: repository.repositoryUrl }],
    },
    source: {
        type: "CODEPIPELINE",
        buildspec: `version: 0.2
phases:
  build:
    commands:
      - docker build -t $REPOSITORY:latest .
      - docker push $REPOSITORY:latest
`,
    },
});

const commands = pulumi.interpolate`docker compose up -d && npm test -- ${repository.name}`;
export const test = new aws.codebuild.Project("test", {
    serviceRole: "builds",
    artifacts: { type: "NO_ARTIFACTS" },
    environment: { computeType: "BUILD_GENERAL1_SMALL", image: "aws/codebuild/standard:7.0", type: "LINUX_CONTAINER" },
    source: {
        type: "CODEPIPELINE",
        buildspec: pulumi.jsonStringify({ version: 0.2, phases: { build: { commands: ["docker run hello-world", commands] } } }),
    },
});
