import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const common = {
    roleArn: "arn:aws:iam::111122223333:role/eks",
    vpcConfig: { subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"] },
};

new aws.eks.Cluster("extended-support", { ...common, version: "1.32" });
new aws.eks.Cluster("newest", { ...common, version: "1.37" });
new aws.eks.Cluster("unknown", { ...common, version: "1.99" });
new aws.eks.Cluster("chosen-by-eks", { ...common });
new aws.eks.Cluster("configured", { ...common, version: config.require("kubernetes") });
