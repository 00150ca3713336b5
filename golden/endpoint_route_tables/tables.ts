import * as aws from "@pulumi/aws";

declare const subnets: { routeTableId: string }[];

const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
const table = new aws.ec2.RouteTable("private", { vpcId: vpc.id });

new aws.ec2.VpcEndpoint("s3", { vpcId: vpc.id, serviceName: "com.amazonaws.eu-west-1.s3", routeTableIds: [table.id] });
new aws.ec2.VpcEndpoint("mapped", {
    vpcId: vpc.id,
    serviceName: "com.amazonaws.eu-west-1.s3",
    routeTableIds: subnets.map((subnet) => subnet.routeTableId),
});
