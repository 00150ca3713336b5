import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const current = aws.getCallerIdentity();
const region = aws.getRegion({});
const zones = aws.getAvailabilityZones({ state: "available" });

const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
for (let i = 0; i < 2; i++) {
  new aws.ec2.Subnet(`private-${i}`, {
    vpcId: vpc.id,
    cidrBlock: `10.0.${i}.0/24`,
    availabilityZone: zones.names[i],
  });
}

new aws.ssm.Parameter("account", { type: "String", value: current.accountId });
new aws.ssm.Parameter("owner", {
  type: "String",
  value: current.then((me) => me.arn),
});

export const arn = pulumi.interpolate`arn:aws:sqs:${region.name}:${aws.getCallerIdentity().accountId}:orders`;
export const upper = region.apply((found) => found.name.toUpperCase());
