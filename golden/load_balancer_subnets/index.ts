import * as aws from "@pulumi/aws";

const vpc = aws.ec2.getVpcOutput({ default: true });
const zones = ["eu-central-1a", "eu-central-1b"];
const subnet = (zone: string, kind: string) =>
    new aws.ec2.Subnet(`${kind}-${zone}`, { vpcId: vpc.id, availabilityZone: zone });
const publicSubnets = zones.map((zone) => subnet(zone, "public"));
const privateSubnets = zones.map((zone) => subnet(zone, "private"));
const privateDatabaseSubnet = subnet(zones[0], "database");

export const shop = new aws.lb.LoadBalancer("shop", {
    internal: false,
    loadBalancerType: "network",
    subnets: privateSubnets.map((each) => each.id),
});
// which of the two is meant, it does not say
export const stock = new aws.alb.LoadBalancer("stock", { subnets: privateSubnets.map((each) => each.id) });
export const single = new aws.lb.LoadBalancer("single", { subnets: [publicSubnets[0].id] });
// no public twin
export const data = new aws.lb.LoadBalancer("data", {
    internal: false,
    subnets: [privateDatabaseSubnet.id, privateDatabaseSubnet.id],
});
