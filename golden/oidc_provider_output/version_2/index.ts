import * as eks from "@pulumi/eks";

const cluster = new eks.Cluster("apps", { createOidcProvider: true });

export const issuer = cluster.core.oidcProvider?.url;
export const providerArn = cluster.core.oidcProvider?.arn;
