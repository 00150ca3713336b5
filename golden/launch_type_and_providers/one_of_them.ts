import * as aws from "@pulumi/aws";
import { strategies } from "./strategies";

declare const taskDefinition: string;

new aws.ecs.Service("fargate", { taskDefinition, launchType: "FARGATE", capacityProviderStrategies: [] });
new aws.ecs.Service("providers", { taskDefinition, capacityProviderStrategies: [{ capacityProvider: "FARGATE" }] });
new aws.ecs.Service("shared", { taskDefinition, launchType: "FARGATE", capacityProviderStrategies: strategies });
