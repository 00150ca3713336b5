import * as aws from "@pulumi/aws";

const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
const zones = aws.getAvailabilityZonesOutput({ state: "available" });
const zoneCount = 3;

export const third = new aws.ec2.Subnet("third", {
    vpcId: vpc.id,
    cidrBlock: "10.0.3.0/24",
    availabilityZone: zones.names[2],
});

export const subnets: aws.ec2.Subnet[] = [];
for (let i = 0; i < zoneCount; i++) {
    subnets.push(
        new aws.ec2.Subnet(`private-${i}`, {
            vpcId: vpc.id,
            cidrBlock: `10.0.${i + 10}.0/24`,
            availabilityZone: zones.names[i],
        }),
    );
}

const california = new aws.Provider("california", { region: "us-west-1" });
const western = aws.getAvailabilityZonesOutput({}, { provider: california });
export const last = western.names[2];
