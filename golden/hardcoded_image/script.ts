import { ec2, ecs } from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class Workers extends pulumi.ComponentResource {
    constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
        super("fleet:index:Workers", name, {}, opts);
        const cluster = new ecs.Cluster(name, {}, { parent: this });
        const userData = pulumi.interpolate`#!/bin/bash
echo ECS_CLUSTER=${cluster.name} >> /etc/ecs/ecs.config
`;
        new ec2.LaunchTemplate(name, {
            imageId: "ami-0c55b159cbfafe1f0",
            instanceType: "m5.large",
            userData: userData.apply((text) => Buffer.from(text).toString("base64")),
        }, { parent: this });
        new ec2.LaunchTemplate(`${name}-spare`, { imageId: "ami-0c55b159cbfafe1f0", userData }, { parent: this });
    }
}
