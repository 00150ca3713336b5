import * as eks from "@pulumi/eks";
import * as pulumi from "@pulumi/pulumi";

const cluster = new eks.Cluster("apps", { desiredCapacity: 2 });
const other = new eks.Cluster("other", { createOidcProvider: true });

export const providerArn = cluster.core.oidcProvider?.arn;
export const issuer = other.core.oidcProvider?.url.replace("https://", "");
export const labels = pulumi.interpolate`${other.core.oidcProvider?.url}:aud`;
