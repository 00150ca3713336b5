import * as aws from "@pulumi/aws";

async function main() {
  const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
  const subnets = aws.ec2.getSubnets({ filters: [{ name: "vpc-id", values: [vpc.id] }] });
  for (const id of (await subnets).ids) {
    new aws.ec2.RouteTableAssociation(`main-${id}`, { subnetId: id, routeTableId: vpc.mainRouteTableId });
  }
  const zones = aws.getAvailabilityZones();
  zones.names.forEach((zone, index) => {
    new aws.ec2.Subnet(zone, { vpcId: vpc.id, cidrBlock: `10.0.${index}.0/24`, availabilityZone: zone });
  });
}

main();
