import * as aws from "@pulumi/aws";

export const cluster = new aws.msk.Cluster("events", {
    kafkaVersion: "1.28",
    numberOfBrokerNodes: 3,
    brokerNodeGroupInfo: { instanceType: "kafka.m5.large", clientSubnets: ["subnet-0a1b2c3d"], securityGroups: [] },
    tags: { Kubernetes: "1.28" },
});
