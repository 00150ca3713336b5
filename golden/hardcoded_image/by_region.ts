import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const images: { [region: string]: string } = {
    "eu-west-1": "ami-0c55b159cbfafe1f0", // Amazon Linux 2
    "eu-central-1": "ami-0a1b2c3d4e5f60718",
};
const approved = ["ami-0c55b159cbfafe1f0", "ami-0a1b2c3d4e5f60718"];

new aws.ec2.Instance("mapped", { ami: images[config.require("region")], instanceType: "t3.micro" });
new aws.ec2.Instance("configured", { ami: config.require("ami"), instanceType: "t3.micro" });
new aws.ec2.Instance("parameter", {
    ami: aws.ssm.getParameterOutput({ name: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64" }).value,
    instanceType: "t3.micro",
});
new aws.ssm.Parameter("approved", { type: "StringList", value: approved.join(",") });
