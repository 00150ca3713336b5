import * as aws from "@pulumi/aws";

const topic = new aws.sns.Topic("alerts");
const subnet = new aws.ec2.Subnet("a", { vpcId: "vpc-1" });
const peer = new aws.ec2.VpcPeeringConnection("peer", { vpcId: "vpc-1", peerVpcId: "vpc-2" });
const load = new aws.lb.LoadBalancer("web", { subnets: [subnet.id], securityGroups: subnet.tags as any });

new aws.cloudwatch.MetricAlarm("errors", {
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
    alarmActions: [topic.arn],
    okActions: topic.arn.apply((arn) => [arn]),
});
new aws.lb.LoadBalancer("second", { subnets: load.subnets, securityGroups: load.securityGroups });
export const peering = peer.accepter;
