import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const metadataOptions = { httpEndpoint: "enabled", httpTokens: "required" };

const template = new aws.ec2.LaunchTemplate("web", { imageId: "ami-0a1b2c3d4e5f60718", metadataOptions });

new aws.ec2.Instance("from-template", { launchTemplate: { id: template.id } });

// a person wanted it so
new aws.ec2.Instance("legacy", {
    ami: "ami-0a1b2c3d4e5f60718",
    instanceType: "t3.micro",
    metadataOptions: { httpTokens: "optional" },
});

new aws.ec2.Instance("none", {
    ami: "ami-0a1b2c3d4e5f60718",
    instanceType: "t3.micro",
    metadataOptions: { httpEndpoint: "disabled" },
});

new aws.ec2.Instance("configured", config.requireObject<aws.ec2.InstanceArgs>("instance"));
