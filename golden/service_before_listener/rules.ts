import * as aws from "@pulumi/aws";

declare const balancer: aws.lb.LoadBalancer;
declare const role: aws.iam.RolePolicyAttachment;

const api = new aws.lb.TargetGroup("api", { port: 80, protocol: "HTTP" });
const admin = new aws.lb.TargetGroup("admin", { port: 80, protocol: "HTTP" });
const http = new aws.lb.Listener("http", {
    loadBalancerArn: balancer.arn,
    port: 80,
    defaultActions: [{ type: "forward", forward: { targetGroups: [{ arn: api.arn }, { arn: admin.arn }] } }],
});

export const service = new aws.ecs.Service("api", {
    taskDefinition: "api",
    loadBalancers: [{ targetGroupArn: api.arn, containerName: "api", containerPort: 80 }],
}, { dependsOn: [role] });

// Made above its listener: a person has to move one of them.
const late = new aws.lb.TargetGroup("late", { port: 80, protocol: "HTTP" });
export const early = new aws.ecs.Service("late", {
    taskDefinition: "late",
    loadBalancers: [{ targetGroupArn: late.arn, containerName: "late", containerPort: 80 }],
});
new aws.lb.ListenerRule("late", {
    listenerArn: http.arn,
    conditions: [{ pathPattern: { values: ["/late/*"] } }],
    actions: [{ type: "forward", targetGroupArn: late.arn }],
});

const jobs = new aws.lb.TargetGroup("jobs", { port: 80, protocol: "HTTP" });
const reports = new aws.lb.TargetGroup("reports", { port: 80, protocol: "HTTP" });
new aws.lb.ListenerRule("jobs", {
    listenerArn: http.arn,
    conditions: [{ pathPattern: { values: ["/jobs/*"] } }],
    actions: [{ type: "forward", targetGroupArn: jobs.arn }],
});
new aws.lb.ListenerRule("reports", {
    listenerArn: http.arn,
    conditions: [{ pathPattern: { values: ["/reports/*"] } }],
    actions: [{ type: "forward", targetGroupArn: reports.arn }],
});
export const services = [
    new aws.ecs.Service("jobs", {
        taskDefinition: "jobs",
        loadBalancers: [{ targetGroupArn: jobs.arn, containerName: "jobs", containerPort: 80 }],
    }, { dependsOn: [http] }),
    new aws.ecs.Service("reports", {
        taskDefinition: "reports",
        loadBalancers: [{ targetGroupArn: reports.arn, containerName: "reports", containerPort: 80 }],
    }, { dependsOn: [http] }),
    new aws.ecs.Service("reports-spare", {
        taskDefinition: "reports",
        loadBalancers: [{ targetGroupArn: reports.arn, containerName: "reports", containerPort: 80 }],
    }, { dependsOn: [http] }),
];
