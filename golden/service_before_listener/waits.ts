import * as aws from "@pulumi/aws";
import { options } from "./options";

const group = new aws.lb.TargetGroup("web", { port: 80, protocol: "HTTP" });
const listener = new aws.lb.Listener("http", {
    loadBalancerArn: "arn:aws:elasticloadbalancing:eu-west-1:210987654321:loadbalancer/app/web/0a1b2c3d",
    port: 80,
    defaultActions: [{ type: "forward", targetGroupArn: group.arn }],
});
const loadBalancers = [{ targetGroupArn: group.arn, containerName: "web", containerPort: 80 }];

new aws.ecs.Service("waits", { taskDefinition: "web", loadBalancers }, { dependsOn: listener });
new aws.ecs.Service("elsewhere", {
    taskDefinition: "web",
    loadBalancers: [{ targetGroupArn: group.arn, containerName: "web", containerPort: 80 }],
}, options);
new aws.ecs.Service("other", {
    taskDefinition: "web",
    loadBalancers: [{ targetGroupArn: "arn:aws:elasticloadbalancing:…", containerName: "web", containerPort: 80 }],
});
