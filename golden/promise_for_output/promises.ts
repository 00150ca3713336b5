import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export = async () => {
  const me = await aws.getCallerIdentity();
  const ami = aws.ec2.getAmi({ mostRecent: true, owners: ["amazon"], filters: [{ name: "name", values: ["al2023-ami-*-x86_64"] }] });
  const region = aws.getRegionOutput();
  const zone = aws.getRegion().then((found) => `${found.name}a`).catch(() => "eu-west-1a");
  new aws.ec2.Instance("box", { ami: ami.then((found) => found.id), instanceType: "t3.micro", availabilityZone: zone });
  return { account: me.accountId, region: region.name, all: pulumi.output(aws.getRegions()).names };
};
