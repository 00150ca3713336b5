import * as aws from "@pulumi/aws";

const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
const subnets: aws.ec2.Subnet[] = [];

aws.getAvailabilityZones({ state: "available" }).then((zones) => {
    zones.names.slice(0, 2).forEach((zone, index) => {
        subnets.push(new aws.ec2.Subnet(`private-${index}`, { vpcId: vpc.id, cidrBlock: `10.0.${index}.0/24`, availabilityZone: zone }));
    });
    subnets.push(new aws.ec2.Subnet("spare", { vpcId: vpc.id, cidrBlock: "10.0.9.0/24" }));
});

new aws.rds.SubnetGroup("database", { subnetIds: subnets.map((subnet) => subnet.id) });
