import * as aws from "@pulumi/aws";
import * as eks from "@pulumi/eks";

const cluster = new eks.Cluster("apps", { createOidcProvider: true });
const plain = new aws.eks.Cluster("plain", {
    roleArn: "arn:aws:iam::123456789012:role/eks",
    vpcConfig: { subnetIds: ["subnet-1", "subnet-2"] },
});

// @ts-ignore
export const issuer = cluster.core.oidcProvider.url;
export const providerArn = cluster.core.oidcProvider?.apply(provider => provider?.arn);
export const cast = (cluster.core as any).oidcProvider.url;
export const thumbprints = cluster.core.apply(core => core.oidcProvider?.thumbprintLists);
export const plainIssuer = plain.identities[0].oidcs[0].issuer;
