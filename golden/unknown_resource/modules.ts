import * as aws from "@pulumi/aws";

const identity = aws.sts.getCallerIdentity();
const zones = aws.ec2.getAvailabilityZones({ state: "available" });

const machine: aws.stepfunctions.StateMachine = new aws.stepfunctions.StateMachine("orders", {
    roleArn: "arn:aws:iam::123456789012:role/orders",
    definition: "{}",
});
new aws.elbv2.LoadBalancer("web", { loadBalancerType: "application" });
new aws.logs.LogGroup("app", { retentionInDays: 14 });
new aws.events.Rule("nightly", { scheduleExpression: "rate(1 day)" });
new aws.backup.BackupVault("vault");
new aws.dynamoDB.Table("orders", { hashKey: "id", attributes: [{ name: "id", type: "S" }] });
new aws.ec2.AutoScalingGroup("web", { minSize: 1, maxSize: 2 });
export { identity, machine, zones };
