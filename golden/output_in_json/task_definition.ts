import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const repository = new aws.ecr.Repository("web");
const logs = new aws.cloudwatch.LogGroup("web", { retentionInDays: 14 });
const table = new aws.dynamodb.Table("sessions", {
  attributes: [{ name: "id", type: "S" }],
  hashKey: "id",
  billingMode: "PAY_PER_REQUEST",
});

export const logged = new aws.ecs.TaskDefinition("web", {
  family: "web",
  containerDefinitions: repository.repositoryUrl.apply((url) =>
    JSON.stringify([
      {
        name: "web",
        image: `${url}:latest`,
        logConfiguration: {
          logDriver: "awslogs",
          options: { "awslogs-group": logs.name, "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" },
        },
      },
    ]),
  ),
});

export const configured = new aws.ecs.TaskDefinition("worker", {
  family: "worker",
  containerDefinitions: JSON.stringify([
    { name: "worker", image: "public.ecr.aws/docker/library/node:20", environment: [{ name: "TABLE", value: table.name }] },
  ]),
});
