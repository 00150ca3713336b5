import * as aws from "@pulumi/aws";

declare const taskDefinition: string;
declare const launchType: string;

new aws.ecs.Service("instances", {
    taskDefinition,
    launchType: "EC2",
    orderedPlacementStrategies: [{ type: "binpack", field: "memory" }],
});
new aws.ecs.Service("either", { taskDefinition, launchType, placementConstraints: [{ type: "distinctInstance" }] });
new aws.ecs.Service("none", { taskDefinition, launchType: "FARGATE", placementConstraints: [] });
