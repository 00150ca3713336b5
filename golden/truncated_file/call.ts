import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class Service extends pulumi.ComponentResource {
    constructor(name: string) {
        super("shop:index:Service", name);

        const cluster = new aws.ecs.Cluster(`${name}-cluster`, {}, { parent: this });

        new aws.ecs.Service(`${name}-service`, {
            cluster: cluster.arn,
            desiredCount: 2,
            networkConfiguration: {
                subnets: ["subnet-0a1b",
