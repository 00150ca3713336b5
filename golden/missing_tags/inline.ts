import * as aws from "@pulumi/aws";

const commonTags = { Team: "shop", Stage: process.env.STAGE || "dev" };

const vpc = new aws.ec2.Vpc("shop", { cidrBlock: "10.0.0.0/16", tags: commonTags });
const subnet = new aws.ec2.Subnet("shop", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24", tags: commonTags });
new aws.ec2.InternetGateway("shop");
new aws.ec2.SecurityGroup("shop", {
    vpcId: vpc.id,
});
new aws.autoscaling.Group("shop", { maxSize: 2, minSize: 1, vpcZoneIdentifiers: [subnet.id] });
new aws.ec2.Route("shop", { routeTableId: vpc.mainRouteTableId, destinationCidrBlock: "0.0.0.0/0" });
