import * as aws from "@pulumi/aws";

export const live = new aws.eks.Cluster("live", {
    roleArn: "arn:aws:iam::111122223333:role/eks",
    version: "1.35",
    vpcConfig: { subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"] },
});

export const old = new aws.eks.Cluster("old", {
    roleArn: "arn:aws:iam::111122223333:role/eks",
    version: "1.30",
    vpcConfig: { subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"] },
});

// which of them it belongs to is not followed
export const dns = new aws.eks.Addon("coredns", {
    clusterName: live.name,
    addonName: "coredns",
    addonVersion: "v1.12.1-eksbuild.2",
});
