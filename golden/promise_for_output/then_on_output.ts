import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const zones = aws.getAvailabilityZones();
const first = pulumi.output(zones).then(found => found.names[0]);
const bucket = new aws.s3.Bucket("site");

new aws.ec2.Subnet("first", { vpcId: "vpc-0a1b2c3d", cidrBlock: "10.0.0.0/24", availabilityZone: first });

export const url = bucket.websiteEndpoint.then(endpoint => `http://${endpoint}`);
