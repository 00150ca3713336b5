import * as aws from "@pulumi/aws";

const vpc = new aws.ec2.Vpc("shop", { cidrBlock: "10.0.0.0/16" });
const bucket = new aws.s3.Bucket("traffic");

new aws.ec2.FlowLog("vpc", { resourceId: vpc.id, logDestination: bucket.arn, logDestinationType: "s3", trafficType: "ALL" });

new aws.ec2.FlowLog("typed", {
    vpcId: vpc.id,
    resourceType: "VPC",
    logDestination: bucket.arn,
    logDestinationType: "s3",
    trafficType: "ALL",
});
