import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const local = pulumi.getStack() === "local";

new aws.ec2.Instance("box", { ami: "ami-0c55b159cbfafe1f0", instanceType: "t3.micro" });
new aws.ec2.Instance("choice", {
    // Amazon Linux 2
    ami: local ? "ami-12345678" : "ami-0a1b2c3d4e5f60718",
    instanceType: "t3.micro",
});
