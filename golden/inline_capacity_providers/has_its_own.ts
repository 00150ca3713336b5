import * as aws from "@pulumi/aws";

const cluster = new aws.ecs.Cluster("web", { capacityProviders: ["FARGATE"] });
new aws.ecs.ClusterCapacityProviders("web", { clusterName: cluster.name, capacityProviders: ["FARGATE_SPOT"] });
