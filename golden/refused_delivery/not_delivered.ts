import * as aws from "@pulumi/aws";

const config = { logs: process.env.ACCESS_LOGS === "on" };
const logs = new aws.s3.Bucket("logs");

// switched off, or perhaps
new aws.lb.LoadBalancer("quiet", { accessLogs: { bucket: logs.bucket, enabled: false } });
new aws.lb.LoadBalancer("some", { accessLogs: { bucket: logs.bucket, enabled: config.logs } });
new aws.lb.LoadBalancer("fast", { loadBalancerType: "network", accessLogs: { bucket: logs.bucket, enabled: true } });

// somebody else's bucket, and an organisation's trail
new aws.lb.LoadBalancer("shared", { accessLogs: { bucket: "central-logs", enabled: true } });
new aws.cloudtrail.Trail("everybody", { s3BucketName: logs.id, isOrganizationTrail: true });

// AWS writes the policy for flow logs itself
new aws.ec2.FlowLog("flow", { vpcId: "vpc-0abc", trafficType: "ALL", logDestinationType: "s3", logDestination: logs.arn });
