import * as aws from "@pulumi/aws";

const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
const first = new aws.ec2.Subnet("first", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
const privateSubnets = [first];

new aws.ec2.VpcEndpoint("s3", {
    vpcId: vpc.id,
    serviceName: "com.amazonaws.eu-west-1.s3",
    routeTableIds: privateSubnets.map((subnet) => subnet.id),
});
new aws.ec2.VpcEndpoint("dynamodb", {
    vpcId: vpc.id,
    serviceName: "com.amazonaws.eu-west-1.dynamodb",
    routeTableIds: [first.id],
});
